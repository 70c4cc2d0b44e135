// The print station within another program, as the kiosk's shell runs it, at a real server and with a printer on the line.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startVirtualPrinter } from '@loket/printer'
import { type StationWatch, startStation } from '@loket/printer/station'
import { expect, onTestFinished, test } from 'vitest'
import { approveDevice } from './access/approve-device.ts'
import { freshFolder } from './testing/folders.ts'
import { AGENT, expectOk, issueCommand } from './testing/office.ts'
import { paperFrontOffice } from './testing/paper-front-office.ts'

/** What the station tells, by kind, the newest last. */
function listener() {
  const told = { codes: [] as (string | null)[], connections: [] as boolean[], printers: [] as string[], unwritable: [] as string[] }
  const watch: StationWatch = {
    say() {},
    onPairingCode: (code) => void told.codes.push(code),
    onConnection: (isConnected) => void told.connections.push(isConnected),
    onPrinter: ({ troubles }) => void told.printers.push(troubles.join()),
    onUnwritable: (file) => void told.unwritable.push(file),
  }
  return { told, watch }
}

test('[Z14] it tells its code until that was entered, then its connection and its printer, and prints', async () => {
  const office = await paperFrontOffice('production')
  const paper = await startVirtualPrinter({ port: 0 })
  onTestFinished(() => paper.close())
  const { told, watch } = listener()
  const folder = freshFolder()
  // Its secret cannot be kept: a file stands where the folder should be.
  writeFileSync(join(folder, 'file'), '')
  const stateFile = join(folder, 'file', 'station.json')
  const printer = { host: '127.0.0.1', port: paper.port }
  const station = startStation({ server: `http://127.0.0.1:${office.front.port}`, printer, widthMm: 80, stateFile }, watch)
  onTestFinished(() => station.close())
  await expect.poll(() => told.codes, { timeout: 20_000 }).toEqual([expect.stringMatching(/^\d{6}$/)])
  await approveDevice(office.front, { code: told.codes[0] ?? '', name: 'Pintu', hallId: null, serves: null }, { kind: 'system' })
  await expect.poll(() => told.codes.at(-1), { timeout: 20_000 }).toBeNull()
  await expect.poll(() => [told.connections.at(-1), told.printers.at(-1)], { timeout: 20_000 }).toEqual([true, ''])
  expect(new Set(told.unwritable)).toEqual(new Set([stateFile]))
  const command = { ...issueCommand(office.front), onBehalf: 'cannotUseKiosk' } as ReturnType<typeof issueCommand>
  await expectOk(office.front.send(AGENT, command))
  await expect.poll(() => office.states(), { timeout: 20_000 }).toEqual(['printed'])
})
