// When an abandoned screen returns to the start, and the countdown before it.

import { SECOND_MS } from '@loket/protocol'
import { type Flow, START, type Step } from './flow.ts'
import type { Paper } from './paper.ts'

const QUIET_MS = 45 * SECOND_MS
const COUNTDOWN_MS = 15 * SECOND_MS
/** A printed number is in the citizen's hand: the next person need not wait long. */
const AFTER_PAPER_MS = 15 * SECOND_MS

export interface Idleness {
  readonly flow: Flow
  /** Since the last touch or key, or since the paper came. */
  readonly quietMs: number
  readonly paper: Paper | null
}

/**
 * Seconds until the return to the start: `null` while no countdown runs, 0 when it is due.
 * A number without certain paper stays until somebody dismisses it; a wish under way is never abandoned.
 */
export function secondsToReset({ flow, quietMs, paper }: Idleness): number | null {
  if (isAtRest(flow) || isUnderWay(flow.step)) return null
  if (flow.step.name === 'ticket') return paper === 'printed' ? secondsLeft(AFTER_PAPER_MS - quietMs) : null
  if (flow.step.name === 'list' && paper === 'printed') return secondsLeft(AFTER_PAPER_MS - quietMs)
  return quietMs < QUIET_MS ? null : secondsLeft(QUIET_MS + COUNTDOWN_MS - quietMs)
}

/** The server has been asked and has not answered. */
export function isUnderWay(step: Step): boolean {
  return step.name === 'issuing' || (step.name === 'list' && step.askedAtMs === null)
}

/** As the next person expects to find it. */
export function isAtRest(flow: Flow): boolean {
  return (
    flow.step.name === 'groups' &&
    flow.language === START.language &&
    flow.largeText === START.largeText &&
    flow.lowReach === START.lowReach &&
    flow.highContrast === START.highContrast &&
    flow.spoken === START.spoken
  )
}

function secondsLeft(ms: number): number {
  return Math.max(0, Math.ceil(ms / SECOND_MS))
}
