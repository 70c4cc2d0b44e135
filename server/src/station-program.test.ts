import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startVirtualPrinter } from '@loket/printer'
import { expect, onTestFinished, test } from 'vitest'
import { approveDevice } from './access/approve-device.ts'
import { freshFolder } from './testing/folders.ts'
import { AGENT, expectOk, issueCommand, SUPERVISOR } from './testing/office.ts'
import { deviceOf, paperFrontOffice, tokenIn } from './testing/paper-front-office.ts'
import { startProgram } from './testing/programs.ts'

const MAIN = join(import.meta.dirname, '../../printer/src/station/main.ts')

async function printer() {
  const virtual = await startVirtualPrinter({ port: 0, widthMm: 58, profile: 'clone' })
  onTestFinished(() => virtual.close())
  return virtual
}

function startStation(port: number, printerPort: number, state: string) {
  const args = ['--server', `http://127.0.0.1:${port}`, '--printer', `tcp://127.0.0.1:${printerPort}`, '--width', '58', '--state', state]
  return startProgram({ args: [MAIN, ...args], env: {} })
}

test('[R130] a station is paired by its code, prints, ends in order, and is known at its next start; a clone gets its jobs too', async () => {
  const office = await paperFrontOffice('production')
  const { front } = office
  const paper = await printer()
  const state = join(freshFolder(), 'station.json')
  const first = startStation(front.port, paper.port, state)
  const [, code = ''] = await first.waitFor(/Pairing code: (\d{6})\./)
  await expect.poll(() => paper.papers.map(({ text }) => text).join(), { timeout: 20_000 }).toContain(code)
  const approved = await approveDevice(front, { code, name: 'Pintu', hallId: null, serves: null }, { kind: 'system' })
  expect(approved).toMatchObject({ ok: true })
  await first.waitFor(/works for http/)
  expect(statSync(state).mode & 0o777).toBe(0o600)
  // Time by hand stands still: what the station says of itself is heard all the same.
  await expect
    .poll(
      () => front.log.lines.some(({ event, fields }) => event === 'printer-status' && JSON.stringify(fields).includes('"troubles":[]')),
      { timeout: 10_000 },
    )
    .toBe(true)
  const command = { ...issueCommand(front), onBehalf: 'cannotUseKiosk' } as ReturnType<typeof issueCommand>
  const { issued } = await expectOk(front.send(AGENT, command))
  expect(issued).toMatchObject({ paper: true })
  await expect.poll(() => office.states(), { timeout: 10_000 }).toEqual(['processed'])
  expect(paper.papers.at(-1)?.text).toContain(issued?.number)
  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  const second = startStation(front.port, paper.port, state)
  await second.waitFor(/works for http/)
  expect(second.output()).not.toContain('Pairing code')
  second.child.kill('SIGINT')
  expect(await second.ended).toBe(0)
}, 60_000)

test('[R171, R172] a test page finds out which printer stands there now; revoked, it shows a new code and is paired again: its file follows', async () => {
  const office = await paperFrontOffice('production')
  const { front } = office
  const paper = await startVirtualPrinter({ port: 0, widthMm: 58 })
  onTestFinished(() => paper.close())
  const cookie = await front.paired('station')
  const file = join(freshFolder(), 'station.json')
  const clone = { maker: null, model: null, answersStatus: true, completion: 'paperStatus', clearsBuffer: false }
  const [server, printerName, token] = [`http://127.0.0.1:${front.port}`, `127.0.0.1:${paper.port}`, tokenIn(cookie)]
  writeFileSync(file, JSON.stringify({ server, printer: printerName, token, capability: clone }))
  const kept = () =>
    JSON.parse(readFileSync(file, 'utf8')) as { readonly token: string; readonly capability: { readonly completion: string } }
  const station = startStation(front.port, paper.port, file)
  await station.waitFor(/works for http/)
  await expectOk(front.send(SUPERVISOR, { type: 'printTest', stationId: deviceOf(front, cookie) }))
  await expect.poll(() => office.states(), { timeout: 20_000 }).toEqual(['printed'])
  expect([paper.papers.length, kept()]).toMatchObject([1, { token, capability: { completion: 'processId' } }])
  await expectOk(front.loop.submitAsSystem({ type: 'revokeDevice', deviceId: deviceOf(front, cookie) }))
  const [, code = ''] = await station.waitFor(/Pairing code: (\d{6})\./)
  await expect.poll(() => paper.papers.at(-1)?.text, { timeout: 20_000 }).toContain(code)
  expect(kept().token).toBe(token)
  await approveDevice(front, { code, name: 'Pintu', hallId: null, serves: null }, { kind: 'system' })
  await station.waitFor(/works for http.*works for http/s)
  expect(kept().token).not.toBe(token)
}, 60_000)

test('[R131] a wrong option ends it with one sentence, and so does a file that cannot be written', async () => {
  const wrong = startProgram({ args: [MAIN, '--server', 'loket'], env: {} })
  expect([await wrong.ended, wrong.output()]).toEqual([2, expect.stringMatching(/^--server is "loket": write [^\n]+\.\n$/)])
  const office = await paperFrontOffice('demo')
  const file = join(freshFolder(), 'file')
  writeFileSync(file, '')
  const nowhere = startStation(office.front.port, (await printer()).port, join(file, 'station.json'))
  expect(await nowhere.ended).toBe(4)
  expect(nowhere.output()).toContain('name another one with --state')
}, 60_000)
