/** How the printer stands, as its sensors see it. */
export interface Condition {
  readonly paperOut: boolean
  readonly paperLow: boolean
  readonly coverOpen: boolean
  /** The cutter has jammed and was not recovered. */
  readonly cutterJammed: boolean
  /** Only switching it off and on helps. */
  readonly unrecoverable: boolean
  readonly headHot: boolean
  readonly feedPressed: boolean
  readonly waitsForButton: boolean
  readonly drawerSignal: boolean
}

export type ConditionName = keyof Condition

/** What takes a printer offline, the gravest first. */
const STOPPING = [
  'unrecoverable',
  'coverOpen',
  'paperOut',
  'cutterJammed',
  'headHot',
  'feedPressed',
  'waitsForButton',
] as const satisfies readonly ConditionName[]

export type StopCause = (typeof STOPPING)[number]

/** Why it does not print; empty while it does. */
export function stopCauses(condition: Condition): readonly StopCause[] {
  return STOPPING.filter((cause) => condition[cause])
}

export function isOffline(condition: Condition): boolean {
  return STOPPING.some((cause) => condition[cause])
}
