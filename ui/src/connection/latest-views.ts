import type { AnyViewMessage, ViewMessage, ViewName, Views } from '@loket/protocol'
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'

export interface LatestViews {
  /** Takes a view in; a view older than the one held, from the same run of the server, is ignored. Answers whether it was taken. */
  take(message: AnyViewMessage): boolean
  message<Name extends ViewName>(name: Name): ReadonlySignal<ViewMessage<Name> | null>
  view<Name extends ViewName>(name: Name): ReadonlySignal<Views[Name] | null>
}

/** The latest whole view of each name. */
export function createLatestViews(): LatestViews {
  const messages = new Map<ViewName, Signal<AnyViewMessage | null>>()
  const bodies = new Map<ViewName, ReadonlySignal<unknown>>()

  function held(name: ViewName): Signal<AnyViewMessage | null> {
    const found = messages.get(name) ?? signal<AnyViewMessage | null>(null)
    messages.set(name, found)
    return found
  }

  return {
    take(message) {
      const latest = held(message.name)
      if (latest.value !== null && latest.value.epoch === message.epoch && message.seq < latest.value.seq) return false
      latest.value = message
      return true
    },
    message<Name extends ViewName>(name: Name) {
      return held(name) as unknown as ReadonlySignal<ViewMessage<Name> | null>
    },
    view<Name extends ViewName>(name: Name) {
      const found = bodies.get(name) ?? computed(() => held(name).value?.body ?? null)
      bodies.set(name, found)
      return found as ReadonlySignal<Views[Name] | null>
    },
  }
}
