import type { z } from 'zod'
import type { Refusal } from '../refusals.ts'
import { commandSchema, commandSchemas, type WireCommand } from './commands.ts'

export type Malformed = Extract<Refusal, { type: 'malformed' }>
export type Parsed<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Malformed }
export type ParsedCommand = { readonly ok: true; readonly command: WireCommand } | { readonly ok: false; readonly refusal: Malformed }

/** What came in from outside as a command, or the refusal that says what is wrong with it. Never throws. */
export function parseCommand(raw: unknown): ParsedCommand {
  if (typeof raw !== 'object' || raw === null) return { ok: false, refusal: malformed(['a command is an object with id and type']) }
  const type = 'type' in raw ? raw.type : undefined
  if (typeof type !== 'string' || !Object.hasOwn(commandSchemas, type)) return { ok: false, refusal: malformed([unknownType(type)]) }
  const parsed = parseWith(commandSchema, raw)
  return parsed.ok ? { ok: true, command: parsed.value } : parsed
}

/** Any other body, by its schema. Never throws. */
export function parseWith<Schema extends z.ZodType>(schema: Schema, raw: unknown): Parsed<z.output<Schema>> {
  const result = schema.safeParse(raw)
  return result.success ? { ok: true, value: result.data } : { ok: false, refusal: malformed(readableProblems(result.error)) }
}

export function malformed(problems: readonly string[]): Malformed {
  return { type: 'malformed', problems }
}

const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['addUser', 'type: addUser travels by POST /api/users, where its code and PIN are'],
  ['pairDevice', 'type: pairDevice travels by POST /api/devices/approve, where its code is'],
])

function unknownType(type: unknown): string {
  if (typeof type !== 'string') return 'type: is missing'
  return ELSEWHERE.get(type) ?? `type: no command is called ${JSON.stringify(type.slice(0, 40))}`
}

const MOST_PROBLEMS = 10
const LONGEST_PROBLEM = 200

function readableProblems(error: z.ZodError): readonly string[] {
  return error.issues.slice(0, MOST_PROBLEMS).map(({ path, message }) => {
    const where = path.length === 0 ? '' : `${path.map(String).join('.')}: `
    return `${where}${message}`.slice(0, LONGEST_PROBLEM)
  })
}
