import type { Actor, DeviceId, StationCommandEnvelope } from '@loket/protocol'
import { expect, test } from 'vitest'
import { memoryLog } from '../log/memory-log.ts'
import { NotNow } from '../print/not-now.ts'
import type { PrintDesk } from '../print/print-desk.ts'
import { NO_PRINTING } from '../print/printing.ts'
import { paperOffice } from '../testing/paper-office.ts'
import { createStationDoor } from './station-door.ts'

const STATION: Actor = { kind: 'device', deviceId: 'station-1' as DeviceId, deviceKind: 'station' }
const ASKED = { type: 'takePrintJob', id: 'q1' } as StationCommandEnvelope

async function doorBefore(take: PrintDesk['take']) {
  const { desk } = await paperOffice({ station: false })
  const log = memoryLog()
  const gate = { receive: () => Promise.reject(new Error('no face')), refusalBefore: () => null, refuse: () => ({ ok: false }) as never }
  const door = createStationDoor({ gate, log, printing: { ...NO_PRINTING, desk: { ...desk, take } } })
  return { log, ask: () => door.receive(ASKED, { actor: STATION, address: 'here' }) }
}

test('[R125] a desk that cannot now is no answer: the same question asks it again', async () => {
  const answers = [() => Promise.reject(new NotNow('it stops')), () => Promise.resolve(null)]
  const { ask, log } = await doorBefore(() => answers.shift()?.() ?? Promise.reject(new Error('asked too often')))
  expect(await ask()).toEqual({ ok: false, refusal: { type: 'stopping' } })
  expect([await ask(), await ask()]).toEqual([{ ok: true }, { ok: true }])
  expect(log.lines.map(({ event }) => event)).toEqual(['station-unanswered'])
})

test('[R125] a fault of ours is not told as a stop', async () => {
  const { ask } = await doorBefore(() => Promise.reject(new Error('a bug')))
  await expect(ask()).rejects.toThrow('a bug')
})
