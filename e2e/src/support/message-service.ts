// The agency's own message service, played by a story: real HTTP on this computer.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Notice } from '@loket/protocol'

export interface MessageService {
  readonly url: string
  /** What it was sent, oldest first. */
  readonly received: readonly { readonly notice: Notice; readonly signature: string }[]
  close(): void
}

export async function startMessageService(): Promise<MessageService> {
  const received: { readonly notice: Notice; readonly signature: string }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk
    })
    request.on('end', () => {
      received.push({ notice: JSON.parse(body) as Notice, signature: String(request.headers['loket-signature']) })
      response.writeHead(204).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    received,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
