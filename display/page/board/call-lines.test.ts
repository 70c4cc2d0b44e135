import type { Call, Instant, ServiceId, TicketNumber } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { callLines } from './call-lines.ts'

function call(callNo: number): Call {
  const number = `A${String(callNo).padStart(3, '0')}` as TicketNumber
  return {
    callNo,
    number,
    counterNumber: callNo,
    serviceId: 'ktp' as ServiceId,
    calledAt: callNo as Instant,
    calls: 1,
    kind: 'first',
    mark: null,
  }
}

const calls = (...callNos: readonly number[]) => callNos.map(call)
const numbers = (lines: ReturnType<typeof callLines>) => lines.lines.map((line) => line.call.callNo)

describe('the lines beside the call', () => {
  test('[A10] others still being called come before calls that are over, newest first', () => {
    const lines = callLines({ calling: calls(9, 8, 6), recent: calls(7, 5, 4) }, call(9), 4, 0)
    expect(numbers(lines)).toEqual([8, 6, 7, 5])
    expect(lines.lines.map((line) => line.standing)).toEqual([true, true, false, false])
  })

  test('[A10] where more are being called than fit, every one of them comes round', () => {
    const state = { calling: calls(9, 8, 7, 6, 5, 4), recent: calls(3) }
    const pages = [0, 1, 2].map((turn) => callLines(state, call(9), 4, turn))
    expect(pages.map((page) => page.page)).toEqual([1, 2, 1])
    expect(pages.map(numbers)).toEqual([
      [8, 7, 6, 5],
      [4, 3],
      [8, 7, 6, 5],
    ])
  })

  test('[A2] the call on the screen does not stand in the list as well', () => {
    expect(numbers(callLines({ calling: calls(7, 6), recent: calls(7, 5) }, call(7), 4, 0))).toEqual([6, 5])
  })
})
