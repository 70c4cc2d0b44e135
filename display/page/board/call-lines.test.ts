import type { Call, Instant, ServiceId, TicketNumber } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { NOTHING_HEARD } from '../announcing/announcements.ts'
import { callLines } from './call-lines.ts'

function call(callNo: number): Call {
  const number = `A${String(callNo).padStart(3, '0')}` as TicketNumber
  return { callNo, number, counterNumber: callNo, serviceId: 'ktp' as ServiceId, calledAt: callNo as Instant, calls: 1, mark: null }
}

const calls = (...callNos: readonly number[]) => callNos.map(call)
const numbers = (lines: ReturnType<typeof callLines>) => lines.lines.map((line) => line.call.callNo)

describe('the lines beside the call', () => {
  test('[A10] others still being called come before calls that are over, newest first', () => {
    const lines = callLines({ ...NOTHING_HEARD, standing: calls(9, 8, 6) }, call(9), calls(7, 5, 4), 4, 0)
    expect(numbers(lines)).toEqual([8, 6, 7, 5])
    expect(lines.lines.map((line) => line.standing)).toEqual([true, true, false, false])
  })

  test('[A10] where more are being called than fit, every one of them comes round', () => {
    const state = { ...NOTHING_HEARD, standing: calls(9, 8, 7, 6, 5, 4) }
    const pages = [0, 1, 2].map((turn) => callLines(state, call(9), calls(3), 4, turn))
    expect(pages.map((page) => page.page)).toEqual([1, 2, 1])
    expect(pages.map(numbers)).toEqual([
      [8, 7, 6, 5],
      [4, 3],
      [8, 7, 6, 5],
    ])
  })

  test('[A2] neither the call on the screen nor one that waits to be announced stands in the list', () => {
    const state = { ...NOTHING_HEARD, announcing: call(7), queued: calls(8), standing: calls(7, 6) }
    expect(numbers(callLines(state, call(7), calls(8, 7, 5), 4, 0))).toEqual([6, 5])
  })
})
