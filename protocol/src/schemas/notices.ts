// What a citizen's page sends besides words about the visit.

import { z } from 'zod'
import type { CitizenActBody, NotifyBody } from '../notices.ts'
import { exactly } from './exact.ts'
import { commandId, language, textLine } from './primitives.ts'

/** More than any number has, with its spaces and strokes. */
const LONGEST_NUMBER = 40

export const notifyBody = exactly<NotifyBody>()(z.strictObject({ phone: textLine(LONGEST_NUMBER), language }))

export const citizenActBody = exactly<CitizenActBody>()(z.strictObject({ id: commandId }))
