// The door of the command line: a Unix socket (a named pipe on Windows) that only the account owning the data can open.

import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { join, relative } from 'node:path'
import { cannotStart } from '../start-trouble.ts'

export interface LocalSocket {
  close(): Promise<void>
}

/** Rejects with the system's error when the path cannot be listened at. The data folder's lock must be held: a file left by a killed server is removed. */
export async function listenLocally(app: RequestListener, dataFolder: string): Promise<LocalSocket> {
  const path = localSocketPath(dataFolder)
  if (process.platform !== 'win32') rmSync(path, { force: true })
  const server = createServer(app)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    // The file is made while listening begins, before anybody could open it with wider rights.
    const umask = process.umask(0o177)
    server.listen(path, resolve)
    process.umask(umask)
  })
  return {
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** What the shortest of the systems we run on allows (macOS: 104 with the closing zero). */
const LONGEST_PATH_BYTES = 103

/** Throws `CannotStart` where the door of the command line could not be opened in this folder. */
export function refuseLongPath(dataFolder: string): void {
  const bytes = Buffer.byteLength(localSocketPath(dataFolder))
  if (bytes <= LONGEST_PATH_BYTES) return
  const sentence = `The path of the data folder ${dataFolder} is too long for its socket (${bytes} bytes of ${LONGEST_PATH_BYTES}): set LOKET_DATA to a shorter one.`
  throw cannotStart('dataUnreachable', sentence, null)
}

/** The shorter of two ways to say it: a socket's path may hold about 100 bytes only. */
export function localSocketPath(dataFolder: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\loket-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 32)}`
  const absolute = join(dataFolder, 'office.sock')
  const fromHere = relative(process.cwd(), absolute)
  return fromHere.length < absolute.length ? fromHere : absolute
}
