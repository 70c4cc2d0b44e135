import type { Letterhead, Slip } from '@loket/printer'

/** Whether it is a demonstration is known to whoever prints, at that moment. */
export type StoredHead = Omit<Letterhead, 'demo'>

type SlipOfKind<K extends Slip['kind']> = Extract<Slip, { readonly kind: K }>
type Stored<S extends Slip, Added extends keyof S = never> = S extends Slip ? Omit<S, 'demo' | Added> : never

/** A ticket without the citizen's address and the office's template, which are put to it when it is printed. */
export type StoredTicket = Stored<SlipOfKind<'ticket'>, 'url' | 'template'>

/** A test page tells what is known of its printer when it is printed. */
export type StoredTest = Stored<SlipOfKind<'test'>, 'stationName' | 'modelId' | 'capability' | 'url'>

/** A slip as it stands in the row of its job. */
export type StoredSlip = StoredTicket | StoredTest | Stored<Exclude<Slip, { readonly kind: 'ticket' | 'test' }>>
