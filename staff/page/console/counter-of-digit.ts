import type { CounterNow } from '@loket/protocol'

/** The counter with this number on the wall, where no other counter's number begins with the digit; else `null`. */
export function counterOfDigit(key: string, counters: readonly CounterNow[]): CounterNow | null {
  if (!/^\d$/.test(key)) return null
  const [first, ...others] = counters.filter(({ number }) => String(number).startsWith(key))
  return first && others.length === 0 && String(first.number) === key ? first : null
}
