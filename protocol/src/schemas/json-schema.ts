import { z } from 'zod'

export type BodySchema = z.ZodType
export type JsonSchema = Readonly<Record<string, unknown>>

/** What a sender may send, as JSON Schema (draft 2020-12) for descriptions of the wire. */
export function toJsonSchema(schema: BodySchema): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input' })
}
