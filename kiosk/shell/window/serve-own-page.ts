// The shell's own page, from the files it was built into: nothing of it needs the network, and nothing in it may reach out.

import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Protocol } from 'electron'
import { OWN_ORIGIN, OWN_SCHEME } from '../lockdown/own-pages.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
}

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'"

/** Names of files and folders that begin with no dot: no path leads out of the folder. */
const PLAIN_PATH = /^(\/[\w-][\w.-]*)+$/

/** To be called before Electron is ready. */
export function announceOwnScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([{ scheme: OWN_SCHEME, privileges: { standard: true, secure: true } }])
}

export function serveOwnPage(protocol: Protocol, folder: string): void {
  protocol.handle(OWN_SCHEME, ({ url }) => fileAt(url, folder))
}

async function fileAt(address: string, folder: string): Promise<Response> {
  const path = address.startsWith(`${OWN_ORIGIN}/`) ? new URL(address).pathname : ''
  const type = TYPES[extname(path)]
  if (!PLAIN_PATH.test(path) || type === undefined) return notFound()
  try {
    const headers = { 'content-type': type, 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' }
    return new Response(new Uint8Array(await readFile(join(folder, path))), { headers })
  } catch {
    // No such file in the build.
    return notFound()
  }
}

function notFound(): Response {
  return new Response(null, { status: 404 })
}
