import type { TicketView } from '@loket/protocol'

export interface CallNow {
  /** Of this announcement alone: a phone rings once for each. */
  readonly key: string
  /** The how-manieth announcement of this call. */
  readonly count: number
  readonly last: boolean
  readonly counterNumber: number
}

/** `null`: not called now. */
export function callNow({ state, counterNumber, call }: TicketView): CallNow | null {
  if (state !== 'called' || counterNumber === null || call === null) return null
  return { key: `${call.at}/${call.count}`, count: call.count, last: call.last, counterNumber }
}
