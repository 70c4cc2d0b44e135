// The one way in for commands, over HTTP and over sockets alike: who is it, how often, is it a command, then the loop.

import { actorIdOf } from '@loket/domain'
import type { Actor, Answer, CommandEnvelope, Refusal } from '@loket/protocol'
import { parseCommand } from '@loket/protocol/schemas'
import { createWrongCodes } from '../access/wrong-codes.ts'
import { createPace } from './pace.ts'
import type { FrontDoorParts } from './parts.ts'
import { createRefusalLog } from './refusal-log.ts'

export interface Sender {
  /** `null`: neither signed in nor paired. */
  readonly actor: Actor | null
  /** Where it comes from, for the log and for the pace of strangers. */
  readonly address: string
}

export interface CommandGate {
  /** Never rejects: what is wrong with a message is an answer. */
  receive(raw: unknown, sender: Sender): Promise<Answer>
  /** Why this sender is not listened to now; `null`: it is. Counts as a message of theirs. */
  refusalBefore(sender: Sender): Refusal | null
  /** Refuses without looking further, and notes it as `receive` would. */
  refuse(refusal: Refusal, sender: Sender): Answer
}

type GateParts = Pick<FrontDoorParts, 'loop' | 'log' | 'time' | 'rates' | 'isStopping'>

export function createCommandGate({ loop, log, time, rates, isStopping }: GateParts): CommandGate {
  const pace = createPace(() => time.monotonic())
  const wrongCodes = createWrongCodes()
  const refusalLog = createRefusalLog(log, () => time.monotonic())

  function refuse(refusal: Refusal, { actor, address }: Sender): Answer {
    const sender = actor ? actorIdOf(actor) : address
    refusalLog.note(sender, refusal.type, 'problems' in refusal ? { problems: refusal.problems } : {})
    return { ok: false, refusal }
  }

  /** What is the case before the message itself is looked at. */
  function refusalBefore({ actor, address }: Sender): Refusal | null {
    if (isStopping()) return { type: 'stopping' }
    const waitMs = actor ? pace(actorIdOf(actor), rates.commands) : pace(address, rates.strangers)
    if (waitMs > 0) return { type: 'tooManyRequests', retryAfterSeconds: Math.ceil(waitMs / 1000) }
    return actor ? null : { type: 'notSignedIn' }
  }

  async function decide(raw: unknown, actor: Actor): Promise<Answer> {
    const parsed = parseCommand(raw)
    if (!parsed.ok) return parsed
    return parsed.command.type === 'checkIn' ? tryCode(parsed.command, actor) : loop.submit(parsed.command, actor)
  }

  async function tryCode(command: CommandEnvelope, actor: Actor): Promise<Answer> {
    const triedAtMs = time.monotonic()
    const waitMs = wrongCodes.tryOne(actorIdOf(actor), triedAtMs)
    if (waitMs > 0) return { ok: false, refusal: { type: 'tooManyRequests', retryAfterSeconds: Math.ceil(waitMs / 1000) } }
    const answer = await loop.submit(command, actor)
    if (answer.ok || answer.refusal.type !== 'bookingUnknown') wrongCodes.wasRight(actorIdOf(actor), triedAtMs)
    return answer
  }

  return {
    refuse,
    refusalBefore,
    async receive(raw, sender) {
      const refusal = refusalBefore(sender)
      if (refusal?.type === 'stopping') return { ok: false, refusal }
      if (refusal || !sender.actor) return refuse(refusal ?? { type: 'notSignedIn' }, sender)
      const answer = await decide(raw, sender.actor)
      return answer.ok || !NOTED.has(answer.refusal.type) ? answer : refuse(answer.refusal, sender)
    },
  }
}

/** A refusal of the rules is an everyday answer; these are messages that should not have come. */
const NOTED: ReadonlySet<string> = new Set(['malformed', 'notPermitted', 'commandIdReused'])
