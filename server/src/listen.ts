// Addresses to listen at. A port is taken before anything is written, and answers "not yet" until the office is ready.

import { readFileSync } from 'node:fs'
import type { RequestListener, Server } from 'node:http'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { ServerSettings } from './environment.ts'
import type { CannotStart } from './start-trouble.ts'
import { cannotStart } from './start-trouble.ts'

export interface Listener {
  readonly server: Server
  /** "http://127.0.0.1:8080", with the port that was really taken. */
  readonly url: string
  /** From now on requests go to the office. */
  serve(app: RequestListener): void
  /** From now on every request is answered with 503, as before `serve`. */
  refuse(): void
  /** Ends idle connections at once, the others after `graceMs`. */
  close(graceMs: number): Promise<void>
}

interface ListenOptions {
  readonly host: string
  readonly port: number
  readonly portSetting: 'PORT' | 'LOKET_PUBLIC_PORT'
  readonly tls: ServerSettings['tls']
}

/** Throws `CannotStart` where the address cannot be had. */
export async function listen({ host, port, portSetting, tls }: ListenOptions): Promise<Listener> {
  let app: RequestListener = notReady
  const answer: RequestListener = (request, response) => app(request, response)
  const server = tls === null ? createServer(answer) : createSecureServer(readTls(tls), answer)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenTrouble(error, { host, port, portSetting }) ?? error))
    server.listen(port, host, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    server,
    url: `${tls === null ? 'http' : 'https'}://${shownHost(host)}:${taken}`,
    serve(office) {
      app = office
    },
    refuse() {
      app = notReady
    },
    close(graceMs) {
      return new Promise((resolve) => {
        const deadline = setTimeout(() => server.closeAllConnections(), graceMs)
        server.close(() => {
          clearTimeout(deadline)
          resolve()
        })
        server.closeIdleConnections()
      })
    },
  }
}

const notReady: RequestListener = (_request, response) => {
  response.writeHead(503, { 'Retry-After': '1', Connection: 'close' }).end()
}

/** An address that a browser on this machine can open. */
function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function readTls({ certFile, keyFile }: NonNullable<ServerSettings['tls']>) {
  try {
    return { cert: readFileSync(certFile), key: readFileSync(keyFile) }
  } catch (error) {
    throw cannotStart(
      'wrongSetting',
      `${certFile} or ${keyFile} cannot be read: LOKET_TLS_CERT and LOKET_TLS_KEY must name readable PEM files.`,
      error,
    )
  }
}

function listenTrouble(error: NodeJS.ErrnoException, { host, port, portSetting }: Omit<ListenOptions, 'tls'>): CannotStart | null {
  switch (error.code) {
    case 'EADDRINUSE':
      return cannotStart(
        'portInUse',
        `Port ${port} on ${host} is in use: stop the program that uses it, or set ${portSetting} to another number (0 takes any free port).`,
        error,
      )
    case 'EACCES':
      return cannotStart('wrongSetting', `Port ${port} is reserved by the system: set ${portSetting} to a number above 1023.`, error)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return cannotStart('wrongSetting', `HOST is "${host}", which is no address of this computer: write 127.0.0.1 or 0.0.0.0.`, error)
    default:
      return null
  }
}
