import type { CommandId, ServiceGroupId } from '@loket/protocol'

/** One wish. It keeps its id when it is asked again, so that it can never become two. */
export interface Wish<C> {
  readonly commandId: CommandId
  readonly command: C
  readonly fromGroup: ServiceGroupId | null
}
