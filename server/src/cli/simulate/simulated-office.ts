// A new office on the disk whose clock is moved by hand: folder, journal, loop and figures are those of the server, only time is not.

import type { DayFigures, OfficeState } from '@loket/domain'
import { dayFigures } from '@loket/domain'
import type { Actor, Answer, Command, CommandEnvelope, CommandId, Instant, Settings } from '@loket/protocol'
import { SIMULATED_KIOSK, type SimulatedAct, simulatedAgent } from '@loket/sim'
import { type Verdict, verifyJournal } from '../../journal/verify.ts'
import { createLog } from '../../log/log.ts'
import { manualTime } from '../../loop/manual-time.ts'
import { openFolder } from '../../open-folder.ts'
import { openOfficeLoop } from '../../open-office.ts'

const SYSTEM: Actor = { kind: 'system' }

export interface SimulatedOffice {
  readonly state: OfficeState
  /** Moves time to the act's instant and sends its command. */
  perform(act: SimulatedAct): Promise<Answer>
  /** As the day stands now. */
  figures(): DayFigures
  verify(): Verdict
  close(): Promise<void>
}

/** Founds the office: its settings, the pseudonyms of its agents, its kiosk. Throws `CannotStart` where the folder cannot be used. */
export async function foundSimulatedOffice(dataFolder: string, settings: Settings, foundedAt: Instant): Promise<SimulatedOffice> {
  const time = manualTime(foundedAt)
  const folder = openFolder({ folder: dataFolder, time, log: createLog('warn', null) })
  const { state, clock, database } = folder
  // Nobody waits for an answer here, so the disk is waited for once, at the end, and not a thousand times on the way.
  database.pragma('synchronous = OFF')
  // Nobody prints: a number of a day long gone belongs on no paper.
  const loop = openOfficeLoop({ folder, also: [], ownStation: false, publicUrl: null, onFault: rethrow })
  let commands = 0

  /** Ids are counted, not random: the same seed gives the same journal to the last byte. */
  function send(actor: Actor, command: Command): Promise<Answer> {
    commands += 1
    return loop.submit({ ...command, id: `simulated-${commands}` as CommandId } as CommandEnvelope, actor)
  }

  for (const command of foundation(settings)) {
    const answer = await send(SYSTEM, command)
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.refusal.type}`)
  }

  return {
    state,
    perform({ at, actor, command }) {
      time.advance(at - clock.now())
      return send(actor, command)
    },
    figures: () => dayFigures(state, clock.now()),
    verify: () => verifyJournal(database),
    async close() {
      await loop.close()
      database.pragma('synchronous = FULL')
      folder.close()
    },
  }
}

/** A commit that fails, or a bug, ends the process. */
function rethrow(fault: unknown): never {
  throw fault
}

function foundation(settings: Settings): readonly Command[] {
  const agents = settings.counters.map((_, place): Command => ({ type: 'addUser', userId: simulatedAgent(place), roles: ['agent'] }))
  return [
    { type: 'changeSettings', settings },
    ...agents,
    { type: 'pairDevice', deviceId: SIMULATED_KIOSK.deviceId, kind: SIMULATED_KIOSK.deviceKind, servesKioskId: null },
  ]
}
