import { z } from 'zod'
import type { BoardBeat } from '../announcing.ts'
import { exactly } from './exact.ts'

const announcementId = z.string().max(60)

export const boardBeatSchema = exactly<BoardBeat>()(
  z.strictObject({
    epoch: z.string().max(60),
    seq: z.int().min(0),
    shows: announcementId.nullable(),
    spoken: announcementId.nullable(),
    sound: z.literal(['ready', 'chimeOnly', 'blocked', 'failed', 'off']),
  }),
)
