// The rules that are compared.

import type { DisciplineSettings } from '@loket/protocol'

export interface Contender {
  readonly name: string
  readonly discipline: DisciplineSettings
  /** Whether an office can choose it. */
  readonly isOffered: boolean
}

/** The measure of all others. */
export const FIFO: Contender = { name: 'fifo', discipline: { name: 'fifo' }, isOffered: true }
export const DEADLINE: Contender = { name: 'deadline', discipline: { name: 'deadline' }, isOffered: true }
/** One order among many that an office could write: the shortest target first, each line three calls in a row. */
export const PROFILE_ORDER: Contender = { name: 'profileOrder', discipline: { name: 'profileOrder' }, isOffered: true }

export function rescueWith(graceMinutes: number): Contender {
  return { name: `rescue ${graceMinutes}`, discipline: { name: 'rescue', graceMinutes }, isOffered: true }
}

/**
 * What could be kept if fairness did not count: a lost target is served when nobody else can be kept, however long that takes.
 * It is a lower bound: a cleverer sacrifice may keep still more. It exists here alone: no office is offered a grace of years.
 */
export const SACRIFICE: Contender = {
  name: 'unbounded sacrifice',
  discipline: { name: 'rescue', graceMinutes: 1_000_000 },
  isOffered: false,
}

/** The grace that the goals are measured with, on every scenario alike. */
export const USUAL_GRACE = 30

/** For the frontier: the grace is the dial between what is kept and what it costs. */
export const GRACES = [0, 10, 20, 30, 40, 50, 60, 75, 90, 120]
