// The file in which the shell keeps where the server is. What else an administrator wrote into it stays.

import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SettingSources } from './setting-sources.ts'
import { WrongSetting } from './shell-settings.ts'

/** `null`: there is no such file. One that cannot be read is a `WrongSetting`. */
export function readSettingsFile(path: string): SettingSources['file'] {
  try {
    return { path, text: readFileSync(path, 'utf8') }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    const why = error instanceof Error ? error.message : String(error)
    throw new WrongSetting(`${path} cannot be read (${why}): let the kiosk's user read it, or delete it.`)
  }
}

/** Whole on the disk, or not at all: the power may go at any time. Throws where it cannot be written. */
export function keepServer(path: string, server: string): void {
  const kept: object = JSON.parse(readSettingsFile(path)?.text ?? '{}')
  mkdirSync(dirname(path), { recursive: true })
  const partial = `${path}.partial`
  const file = openSync(partial, 'w')
  try {
    writeSync(file, `${JSON.stringify({ ...kept, server }, null, 2)}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(partial, path)
}
