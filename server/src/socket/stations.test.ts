import type { CommandId, DeviceId } from '@loket/protocol'
import { PROTOCOL_VERSION } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { describeDesk } from '../testing/desk-contract.ts'
import { HELLO } from '../testing/face-client.ts'
import { startFrontOffice } from '../testing/front-office.ts'
import { AGENT, expectOk, issueCommand } from '../testing/office.ts'
import { deviceOf, paperFrontOffice, tokenIn } from '../testing/paper-front-office.ts'
import { EPSON, present, settle } from '../testing/paper-office.ts'

const STATION = { protocol: PROTOCOL_VERSION, face: 'station' } as const
const READY = { troubles: [], paperLow: false } as const
const id = (name: string) => name as CommandId

/** An agent's number for somebody goes to the only station. */
async function takeNumber({ front }: Awaited<ReturnType<typeof paperFrontOffice>>) {
  const command = { ...issueCommand(front), onBehalf: 'cannotUseKiosk' } as ReturnType<typeof issueCommand>
  return present((await expectOk(front.send(AGENT, command))).issued)
}

describeDesk('at the end of a wire', async () => {
  const office = await paperFrontOffice()
  const { desk, arrived } = await office.station(tokenIn(await office.front.paired('station')))
  return {
    desk,
    async queue() {
      await arrived()
      await takeNumber(office)
    },
    async states() {
      await arrived()
      return office.states()
    },
    async pass(ms) {
      await arrived()
      office.front.time.advance(ms)
      await settle()
    },
  }
})

describe('print stations', () => {
  test('[R125] only a paired station is heard, and only as one', async () => {
    const office = await startFrontOffice()
    const [kiosk, station] = [await office.paired('kiosk'), await office.paired('station')]
    expect(await office.refusedHandshake(STATION)).toEqual({ type: 'notPaired' })
    expect(await office.refusedHandshake({ ...STATION, token: tokenIn(kiosk) })).toEqual({ type: 'notPaired' })
    const asKiosk = await office.connect(HELLO.kiosk, kiosk)
    expect(await asKiosk.send({ type: 'takePrintJob' } as never)).toMatchObject({ refusal: { type: 'malformed' } })
    const asStation = await office.connect({ ...STATION, token: tokenIn(station) })
    expect(await asStation.send(issueCommand(office))).toMatchObject({ refusal: { type: 'malformed' } })
  })

  test('[R125] the same question has the same answer, whatever was asked since', async () => {
    const office = await paperFrontOffice()
    const station = await office.station(tokenIn(await office.front.paired('station')))
    station.desk.reportStatus(READY)
    await station.arrived()
    await takeNumber(office)
    const first = await station.send({ type: 'takePrintJob', id: id('q1') })
    expect(first).toMatchObject({ ok: true, job: { copy: false } })
    expect(await station.send({ type: 'takePrintJob', id: id('q2') })).toEqual({ ok: true })
    expect(await station.send({ type: 'takePrintJob', id: id('q1') })).toEqual(first)
    expect(office.states()).toEqual(['preflight'])
  })

  test('[R125] a stopping server has done nothing, and a broken message is refused', async () => {
    const office = await paperFrontOffice()
    const station = await office.station(tokenIn(await office.front.paired('station')))
    const report = { type: 'reportPrintJob', jobId: 'j', leaseId: 'l', state: 'dancing', trouble: null, id: id('q1') } as never
    expect(await station.send(report)).toMatchObject({ refusal: { type: 'malformed' } })
    office.front.stopping = true
    expect(await station.send({ type: 'takePrintJob', id: id('q2') })).toEqual({ ok: false, refusal: { type: 'stopping' } })
  })

  test('[R125] a revoked station is disconnected, and its printer is no more', async () => {
    const office = await paperFrontOffice()
    const cookie = await office.front.paired('station')
    const face = await office.front.connect({ ...STATION, token: tokenIn(cookie) })
    await expectOk(office.front.loop.submitAsSystem({ type: 'revokeDevice', deviceId: deviceOf(office.front, cookie) }))
    await face.disconnected
    expect(await office.front.refusedHandshake({ ...STATION, token: tokenIn(cookie) })).toEqual({ type: 'notPaired' })
    expect(await takeNumber(office)).toMatchObject({ paper: false })
  })

  test('[R172] a station hears that the server knows it no more, and of no other end of its connection', async () => {
    const office = await paperFrontOffice()
    const [cookie, other] = [await office.front.paired('station'), await office.front.paired('station')]
    const [station, staying] = [await office.station(tokenIn(cookie)), await office.station(tokenIn(other))]
    await expectOk(office.front.loop.submitAsSystem({ type: 'revokeDevice', deviceId: deviceOf(office.front, cookie) }))
    await expect.poll(() => station.revocations, { timeout: 20_000 }).toBe(1)
    await office.front.sockets.close()
    await expect.poll(() => staying.failures, { timeout: 20_000 }).toEqual(['transport close', 'websocket error'])
    expect(staying.revocations).toBe(0)
  })

  test('[R122] what its printer answers comes with its status; before that it gets no job', async () => {
    const office = await paperFrontOffice()
    const station = await office.station(tokenIn(await office.front.paired('station')), null)
    station.desk.reportStatus(READY)
    await station.arrived()
    await takeNumber(office)
    expect(await station.desk.takeJob()).toBeNull()
    await station.send({ type: 'reportPrinterStatus', status: READY, capability: EPSON, id: id('q1') })
    expect(await station.desk.takeJob()).toMatchObject({ copy: false })
  })

  test('[R126] it is shown how many jobs wait, and when it is gone its printer is unreachable', async () => {
    const office = await paperFrontOffice()
    const cookie = await office.front.paired('station')
    const face = await office.front.connect({ ...STATION, token: tokenIn(cookie) })
    expect((await face.view('station')).body).toEqual({ openJobs: 0 })
    await takeNumber(office)
    expect((await face.view('station', ({ openJobs }) => openJobs === 1)).body).toEqual({ openJobs: 1 })
    const supervisor = await office.front.connect(HELLO.supervisor, await office.front.signedIn(['supervisor']))
    face.socket.emit('command', { type: 'reportPrinterStatus', status: READY, capability: EPSON, id: 'q1' } as never, () => undefined)
    await supervisor.view('supervisor', ({ printers }) => printers[0]?.heardAt != null)
    face.socket.close()
    await expect
      .poll(() => office.front.log.lines.filter(({ event }) => event === 'printer-status').at(-1)?.fields)
      .toMatchObject({ troubles: ['unreachable'] })
    office.front.time.advance(1_000)
    const { body } = await supervisor.view('supervisor', ({ printers }) => printers[0]?.troubles.length === 1)
    expect(body.printers).toMatchObject([
      { stationId: deviceOf(office.front, cookie), name: 'station', troubles: [{ trouble: 'unreachable' }] },
    ])
  })

  test('[R128] it is paired beside a living kiosk, and nothing else is paired beside one', async () => {
    const office = await startFrontOffice()
    const kiosk = deviceOf(office, await office.paired('kiosk'))
    const station = await office.paired('station', undefined, kiosk)
    expect(office.access.devices.stations()).toMatchObject([{ servesKioskId: kiosk }])
    expect([...office.journal.rowsAfter(0)].at(-1)?.event).toMatchObject({ type: 'devicePaired', kind: 'station', servesKioskId: kiosk })
    for (const serves of [deviceOf(office, station), 'nobody' as DeviceId]) {
      await expect(office.paired('station', undefined, serves)).rejects.toThrow('there is no such kiosk')
    }
    await expect(office.paired('display', undefined, kiosk)).rejects.toThrow('only a print station serves a kiosk')
  })
})
