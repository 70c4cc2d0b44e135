import type { Call, DisplayView } from '@loket/protocol'

/** The call the screen shows: exactly the one being announced [A2], else the newest that somebody is still walking to. */
export function shownCall({ announcing, calling }: Pick<DisplayView, 'announcing' | 'calling'>): Call | null {
  return announcing?.here === true ? announcing : (calling[0] ?? null)
}
