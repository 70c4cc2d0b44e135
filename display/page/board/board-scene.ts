import type { DisplayView } from '@loket/protocol'
import type { Announcement } from '../announcing/announcements.ts'

/** What the large panel is about. */
export type Scene = 'call' | 'waits' | 'closed' | 'beforeOpening'

/** A call comes before everything; whoever still waits sees the waits, however late the day is. */
export function sceneOf({ day, waiting }: Pick<DisplayView, 'day' | 'waiting'>, shown: Announcement | null): Scene {
  if (shown !== null) return 'call'
  if (waiting > 0) return 'waits'
  if (day.state === 'closed' || day.state === 'beforeOpening') return day.state
  return 'waits'
}
