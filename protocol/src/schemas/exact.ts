// Keeps each schema equal to the protocol's own type, so that the two cannot drift apart.

import type { z } from 'zod'

/** The same shape without the difference between `readonly` and not, and with intersections flattened. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : { readonly [Key in keyof T]: Plain<T[Key]> }

type Same<A, B> = (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false

/** Does not compile unless what the schema lets through is exactly `Expected`, optional keys and literals included. */
export function exactly<Expected>() {
  return <Schema extends z.ZodType>(schema: Same<z.output<Schema>, Expected> extends true ? Schema : never): Schema => schema
}
