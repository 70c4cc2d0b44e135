import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readState, tryState, writeState } from './state-file.ts'

const STATE = { server: 'http://loket', token: 't', printer: '127.0.0.1:9100', capability: null }

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loket-station-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('[R130] a secret is kept also before its printer was asked, for its owner alone', () => {
  const file = join(freshFolder(), 'station.json')
  expect(readState(file)).toBeNull()
  writeState(file, STATE)
  expect([readState(file), statSync(file).mode & 0o777]).toEqual([STATE, 0o600])
})

test('[R130] the file is tried before: its folder is made, and what it holds stays', () => {
  const folder = join(freshFolder(), 'new', 'station')
  const file = join(folder, 'station.json')
  tryState(file)
  expect([readdirSync(folder), statSync(folder).mode & 0o777]).toEqual([[], 0o700])
  writeState(file, STATE)
  tryState(file)
  expect(readState(file)).toEqual(STATE)
})

test('[R130] where it cannot be written, that is known at once', () => {
  const folder = freshFolder()
  writeFileSync(join(folder, 'file'), '')
  expect(() => tryState(join(folder, 'file', 'station.json'))).toThrow()
  expect(() => tryState(folder)).toThrow()
})
