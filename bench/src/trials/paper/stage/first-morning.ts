// The office of every trial as it is at nine on its first morning, and who is in it.

import type { Actor, Answer, CommandEnvelope, CommandId, CounterId, DeviceId, UserId } from '@loket/protocol'
import { manualTime, memoryLog, openPaperOffice, settingsForPreset } from '@loket/server'

/** A Tuesday, 09.00 in Jakarta. */
export const NINE = Date.UTC(2027, 0, 12, 2, 0)

export const KIOSK: Extract<Actor, { kind: 'device' }> = { kind: 'device', deviceId: 'kiosk-1' as DeviceId, deviceKind: 'kiosk' }
export const AGENT: Actor = { kind: 'staff', userId: 'agent-1' as UserId, roles: ['agent'] }
export const SUPERVISOR: Actor = { kind: 'staff', userId: 'supervisor-1' as UserId, roles: ['supervisor'] }
export const COUNTER = 'loket-1' as CounterId

/** Makes it in an empty folder, to be copied: a kelurahan, its day open, counter 1 taken. */
export async function makeFirstMorning(dataFolder: string): Promise<void> {
  const onFault = (fault: unknown) => {
    throw fault
  }
  const { loop, close } = await openPaperOffice({ dataFolder, time: manualTime(NINE), log: memoryLog(), onFault })
  await expectOk(loop.submitAsSystem({ type: 'changeSettings', settings: settingsForPreset('kelurahan') }))
  await expectOk(loop.submitAsSystem({ type: 'openDay' }))
  const id = 'trial-begin' as CommandId
  await expectOk(loop.submit({ id, type: 'openCounter', counterId: COUNTER, profileId: null } satisfies CommandEnvelope, AGENT))
  await close()
}

export async function expectOk(answer: Promise<Answer>): Promise<Extract<Answer, { ok: true }>> {
  const given = await answer
  if (!given.ok) throw new Error(`refused: ${JSON.stringify(given.refusal)}`)
  return given
}
