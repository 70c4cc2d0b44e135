// A simulated day as a conversation: the script says what somebody does and when, whoever runs it says what came of it.
// So one script drives the pure domain and the real server alike; neither knows of the other.

import type { Actor, Command, Instant, Refusal } from '@loket/protocol'

export interface SimulatedAct {
  readonly at: Instant
  readonly actor: Actor
  readonly command: Command
}

/** Yields an act, is told its refusal or `null`; acts come in the order of time. */
export type Script = Generator<SimulatedAct, undefined, Refusal | null>

/** What somebody does at the moment it is due, and how they go on from there. */
export interface Deed {
  readonly actor: Actor
  readonly command: Command
  proceed(refusal: Refusal | null): void
}

/** An entry of the agenda: asked when its time has come; `null` when it no longer matters. */
export type Intention = (at: Instant) => Deed | null

/** For acts that nobody has a reason to refuse. */
export function mustSucceed(command: Command, refusal: Refusal | null): void {
  if (refusal) throw new Error(`simulated ${command.type} was refused: ${refusal.type}`)
}
