import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keepServer, readSettingsFile } from './settings-file.ts'
import { WrongSetting } from './shell-settings.ts'

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loket-shell-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('[Z3] the server is kept in a file that need not be there, nor its folder, and nothing half-written stays beside it', () => {
  const folder = join(freshFolder(), 'new')
  const path = join(folder, 'kiosk.json')
  expect(readSettingsFile(path)).toBeNull()
  keepServer(path, 'http://10.0.0.2:8080')
  expect(readSettingsFile(path)).toEqual({ path, text: '{\n  "server": "http://10.0.0.2:8080"\n}\n' })
  expect(readdirSync(folder)).toEqual(['kiosk.json'])
})

test('[Z3] what an administrator wrote beside the server stays', () => {
  const path = join(freshFolder(), 'kiosk.json')
  writeFileSync(path, '{ "printer": "tcp://127.0.0.1:9100", "server": "http://old" }')
  keepServer(path, 'http://new')
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ printer: 'tcp://127.0.0.1:9100', server: 'http://new' })
})

test('[Z2] a settings file that cannot be read is told in one sentence', () => {
  const path = join(freshFolder(), 'kiosk.json')
  mkdirSync(path)
  expect(() => readSettingsFile(path)).toThrow(WrongSetting)
  expect(() => readSettingsFile(path)).toThrow(/kiosk\.json cannot be read .*delete it\.$/)
})
