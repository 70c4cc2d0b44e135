// Which of the settings that decide who is called when, or how good it looks, a change touches.

import type { OrderPolicy, Settings } from '@loket/protocol'

const POLICIES: readonly OrderPolicy[] = ['discipline', 'priority', 'profiles', 'calls', 'outOfOrder', 'classes', 'bookings']

export function changedPolicies(before: Settings, after: Settings): readonly OrderPolicy[] {
  const [was, is] = [policiesOf(before, after), policiesOf(after, before)]
  return POLICIES.filter((policy) => !isSame(was[policy], is[policy]))
}

/** Names favour nobody; nor does a counter, a profile or a service that only one of the two knows. */
function policiesOf(settings: Settings, other: Settings): Readonly<Record<OrderPolicy, unknown>> {
  const { discipline, priority, profiles, counters, calls, outOfOrder, staffTicketsCap, classes, services, bookings } = settings
  return {
    discipline,
    priority,
    profiles: [
      known(profiles, other.profiles, ({ serviceIds, order }) => ({ serviceIds, order })),
      known(counters, other.counters, ({ profileId }) => profileId),
    ],
    calls,
    outOfOrder: [outOfOrder.dailyCap, staffTicketsCap, outOfOrder.reasons.map(({ id, needsApproval }) => ({ id, needsApproval }))],
    bookings: bookings ?? null,
    classes: [known(classes, other.classes, (one) => one), known(services, other.services, ({ classId }) => classId)],
  }
}

/** What is asked of each, by its id: where they stand in the settings says nothing. */
function known<T extends { readonly id: string }>(
  own: readonly T[],
  other: readonly { readonly id: string }[],
  asked: (one: T) => unknown,
): Readonly<Record<string, unknown>> {
  const inBoth = own.filter(({ id }) => other.some((one) => one.id === id))
  return Object.fromEntries(inBoth.map((one) => [one.id, asked(one)]))
}

function isSame(a: unknown, b: unknown): boolean {
  if (!(a instanceof Object && b instanceof Object)) return a === b
  const [ofA, ofB] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return ofA.size === ofB.size && [...ofA].every(([key, value]) => isSame(value, ofB.get(key)))
}
