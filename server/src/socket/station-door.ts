// The way in for print stations: their words go to the print desk, never to the domain.

import type { Actor, Refusal, StationAnswer, StationCommandEnvelope, StationId } from '@loket/protocol'
import { parseWith, stationCommandSchema } from '@loket/protocol/schemas'
import type { Sender } from '../http/command-gate.ts'
import type { RouteParts } from '../http/route-parts.ts'
import { NotNow } from '../print/not-now.ts'
import type { PrintDesk } from '../print/print-desk.ts'

export interface StationDoor {
  /** Asked again under the same id, it has the same answer. Rejects only by a fault of ours, which ends the server. */
  receive(raw: unknown, sender: Sender): Promise<StationAnswer>
}

/** A station asks one thing at a time, and a few at most are on their way again. */
const ANSWERS_KEPT = 50

const STOPPING = { ok: false, refusal: { type: 'stopping' } } as const

type DoorParts = Pick<RouteParts, 'gate' | 'printing' | 'log'>

export function createStationDoor({ gate, printing, log }: DoorParts): StationDoor {
  const answers = new Map<StationId, Map<string, Promise<StationAnswer>>>()

  function once(stationId: StationId, command: StationCommandEnvelope): Promise<StationAnswer> {
    const remembered = answers.get(stationId) ?? new Map<string, Promise<StationAnswer>>()
    answers.set(stationId, remembered)
    const before = remembered.get(command.id)
    if (before !== undefined) return before
    const answer = answerTo(printing.desk, stationId, command).catch((error: unknown): StationAnswer => {
      if (!(error instanceof NotNow)) throw error
      // Nothing was done: the successor of this server is asked again, or this one.
      remembered.delete(command.id)
      log.note('station-unanswered', { station: stationId, command: command.type, err: error })
      return STOPPING
    })
    remembered.set(command.id, answer)
    const [oldest] = remembered.keys()
    if (remembered.size > ANSWERS_KEPT && oldest !== undefined) remembered.delete(oldest)
    return answer
  }

  return {
    async receive(raw, sender) {
      const refusal = gate.refusalBefore(sender)
      if (refusal?.type === 'stopping') return STOPPING
      if (refusal) return refused(gate.refuse(refusal, sender))
      const stationId = stationOf(sender.actor)
      if (stationId === null) return refused(gate.refuse({ type: 'notPermitted', command: null }, sender))
      const parsed = parseWith(stationCommandSchema, raw)
      return parsed.ok ? once(stationId, parsed.value) : refused(gate.refuse(parsed.refusal, sender))
    },
  }
}

function stationOf(actor: Actor | null): StationId | null {
  return actor?.kind === 'device' && actor.deviceKind === 'station' ? actor.deviceId : null
}

function refused(answer: { readonly ok: boolean; readonly refusal?: Refusal }): StationAnswer {
  return { ok: false, refusal: answer.refusal ?? { type: 'stopping' } }
}

async function answerTo(desk: PrintDesk | null, stationId: StationId, command: StationCommandEnvelope): Promise<StationAnswer> {
  if (desk === null) throw new NotNow('this server has no print desk')
  switch (command.type) {
    case 'takePrintJob': {
      const job = await desk.take(stationId)
      return job === null ? { ok: true } : { ok: true, job: { ...job, bytes: Buffer.from(job.bytes).toString('base64') } }
    }
    case 'reportPrintJob':
      return { ok: true, lease: await desk.report(stationId, command) }
    case 'reportPrinterStatus':
      desk.hearStatus(stationId, command.status)
      if (command.capability !== null) await desk.hearCapability(stationId, command.capability, null)
      return { ok: true }
  }
}
