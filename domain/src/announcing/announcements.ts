// Which call is announced in a hall, and which wait for their turn. Pure: no clock, no sound, no screen.

import type { Announcing, Call, Instant } from '@loket/protocol'

/** The calls of a hall: `calling` stand, `recent` are over. */
export interface HallCalls {
  readonly calling: readonly Call[]
  readonly recent: readonly Call[]
}

export interface Announcements {
  /** What is being announced now; `null` between announcements. */
  readonly announcing: Omit<Announcing, 'times' | 'here'> | null
  /** Those that wait for their turn, next first. */
  readonly queued: readonly Call[]
  /** The newest call that was taken in. */
  readonly newest: Mark
}

type Mark = Pick<Call, 'callNo' | 'calledAt'>

/** A call as old as this is shown to a hall that was dark until now, and not announced: its people are on their way or gone. */
const FRESH_MS = 60_000

/** More than this many waiting, and a call is said once. */
const WAITING_FOR_REPETITION = 2

/** What a hall begins with that nobody announced in until now: fresh calls are announced, older ones are only shown [A3]. */
export function firstAnnouncements(calls: HallCalls, now: Instant): Announcements {
  return hearCalls({ announcing: null, queued: [], newest: { callNo: 0, calledAt: (now - FRESH_MS) as Instant } }, calls)
}

/**
 * Takes in the calls of a hall as they are now. A queued call that is called again keeps its turn and is announced once [A5]; one that nobody
 * waits for any more is dropped [A6], and one that was taken back is said no further [A6]; a call from before that stands again is not
 * announced [A3].
 */
export function hearCalls(before: Announcements, { calling, recent }: HallCalls): Announcements {
  const byAge = calling.toSorted(compareAge)
  const fresh = byAge.filter((call) => compareAge(call, before.newest) > 0)
  const kept = before.queued.flatMap((queued) => byAge.find(({ number }) => number === queued.number) ?? [])
  const added = fresh.filter((call) => !before.queued.some(({ number }) => number === call.number))
  const newest = [...calling, ...recent, before.newest].toSorted(compareAge).at(-1) ?? before.newest
  const announcing = before.announcing && wasTakenBack(before.announcing, [...calling, ...recent]) ? null : before.announcing
  return { announcing, queued: [...kept, ...added], newest: { callNo: newest.callNo, calledAt: newest.calledAt } }
}

/** A call that was made by mistake leaves no line; one that was followed, or that nobody came for, leaves one. */
function wasTakenBack({ number }: Pick<Call, 'number'>, lines: readonly Call[]): boolean {
  return lines.every((line) => line.number !== number)
}

/** The present announcement is over: the next one begins, or none is left. */
export function announceNext(before: Announcements, now: Instant): Announcements {
  const [next, ...queued] = before.queued
  if (next === undefined) return { ...before, announcing: null }
  return { ...before, announcing: { ...next, id: `${next.calledAt}.${next.callNo}`, since: now }, queued }
}

/** How often a call is said: once while more than two wait for their turn [A16]. */
export function timesToSay({ queued }: Announcements, wished: number): number {
  return queued.length > WAITING_FOR_REPETITION ? 1 : wished
}

// By instant first: the count of announcements starts again each day, office time never steps back.
function compareAge(a: Mark, b: Mark): number {
  return a.calledAt - b.calledAt || a.callNo - b.callNo
}
