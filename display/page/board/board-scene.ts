import type { Call, DisplayView } from '@loket/protocol'

/** What the large panel is about. */
export type Scene = 'call' | 'waits' | 'closed' | 'beforeOpening'

/** A call comes before everything; whoever still waits sees the waits, however late the day is. */
export function sceneOf({ day, waiting }: Pick<DisplayView, 'day' | 'waiting'>, shown: Call | null): Scene {
  if (shown !== null) return 'call'
  if (waiting > 0) return 'waits'
  if (day.state === 'closed' || day.state === 'beforeOpening') return day.state
  return 'waits'
}
