// Which call is announced, which wait for their turn, and what stays on the screen. Pure: no clock, no sound, no page.

import type { Call, DisplayView } from '@loket/protocol'

/** One call as the hall hears and sees it. A recall (`calls` above 1) is a new announcement of the same number. */
export type Announcement = Call

export interface Announcements {
  /** What is being announced now, or `null` between announcements. */
  readonly announcing: Announcement | null
  /** Those that wait for their turn, next first. */
  readonly queued: readonly Announcement[]
  /** Announced and not yet started, newest first. */
  readonly standing: readonly Announcement[]
  /** The newest call this page knows of; `null` before the first view. */
  readonly newest: Mark | null
}

type Mark = Pick<Announcement, 'callNo' | 'calledAt'>

const BEFORE_ANY_CALL: Mark = { callNo: 0, calledAt: 0 as Announcement['calledAt'] }

export const NOTHING_HEARD: Announcements = { announcing: null, queued: [], standing: [], newest: null }

/**
 * Takes in the calls of a view. What was called before the page's first view is shown, never announced [A3]; a call made while the
 * connection was lost is announced if it still stands [A4]. A queued call that is called again keeps its turn and is announced once [A5];
 * one that nobody waits for any more is dropped [A6].
 */
export function hearCalls(before: Announcements, { calling, recent }: Pick<DisplayView, 'calling' | 'recent'>): Announcements {
  const byAge = calling.toSorted(compareAge)
  const newest = [...calling, ...recent, before.newest ?? BEFORE_ANY_CALL].toSorted(compareAge).at(-1) ?? BEFORE_ANY_CALL
  const known = before.newest ?? newest
  const queued = queueUp(
    before.queued,
    byAge,
    byAge.filter((call) => compareAge(call, known) > 0),
  )
  const standing = byAge.filter((call) => !queued.includes(call)).reverse()
  return { announcing: before.announcing, queued, standing, newest: { callNo: newest.callNo, calledAt: newest.calledAt } }
}

/** The present announcement is over: the next one begins, or none is left. */
export function announceNext(before: Announcements): Announcements {
  const [next, ...queued] = before.queued
  if (next === undefined) return { ...before, announcing: null }
  return { ...before, announcing: next, queued, standing: [next, ...before.standing] }
}

/** The call the screen shows: exactly the one being announced [A2], else the newest that somebody is still walking to. */
export function shownCall(state: Announcements): Announcement | null {
  return state.announcing ?? state.standing[0] ?? null
}

function queueUp(before: readonly Announcement[], calling: readonly Call[], fresh: readonly Call[]): readonly Announcement[] {
  const kept = before.flatMap((queued) => calling.find((call) => call.number === queued.number) ?? [])
  const added = fresh.filter((call) => !before.some((queued) => queued.number === call.number))
  return [...kept, ...added]
}

// By instant first: the count of announcements starts again each day, office time never steps back.
function compareAge(a: Mark, b: Mark): number {
  return a.calledAt - b.calledAt || a.callNo - b.callNo
}
