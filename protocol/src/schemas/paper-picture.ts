// The body of a question for a picture: a template in the making, whose lines may still be empty or too long.

import { z } from 'zod'
import type { Localized } from '../languages.ts'
import { type PaperPictureAsk, PICTURED_KINDS } from '../paper-picture.ts'
import { exactly } from './exact.ts'
import { language, listOf } from './primitives.ts'
import { templateSchema } from './settings.ts'

const draftText = z.string().max(300, 'must not be longer than 300 characters')

/** As `localized`, but not written yet. */
const draftLine = z
  .object({ id: draftText })
  .catchall(draftText)
  .refine((texts) => Object.keys(texts).every((key) => language.safeParse(key).success), 'must have languages such as id or en as keys')
  .refine((texts) => Object.keys(texts).length <= 20, 'must not hold more than 20 languages') satisfies z.ZodType<Localized>

export const paperPictureBody = exactly<PaperPictureAsk>()(
  z.strictObject({
    kind: z.enum(PICTURED_KINDS),
    template: templateSchema.extend({ above: listOf(draftLine, 20), below: listOf(draftLine, 20) }),
    widthMm: z.literal([80, 58]),
    language,
  }),
)
