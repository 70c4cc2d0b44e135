import type { CommandId, KioskPrint, PrintState, TicketNumber } from '@loket/protocol'
import { expect, test } from 'vitest'
import { PRINT_PATIENCE_MS, paperFor } from './paper.ts'

const ID = 'c1' as CommandId

function paper(state: PrintState | null, waitedMs = 0): string {
  const prints: readonly KioskPrint[] = state === null ? [] : [{ commandId: ID, number: 'A027' as TicketNumber, state }]
  return paperFor({ expected: true, commandId: ID, prints, waitedMs })
}

test('[F18] only what the printer took in full sends the citizen to the paper', () => {
  expect((['printed', 'processed'] as const).map((state) => paper(state))).toEqual(['printed', 'printed'])
  expect((['queued', 'preflight', 'sending', 'awaitingReply'] as const).map((state) => paper(state))).toEqual(Array(4).fill('printing'))
  expect((['probablyPrinted', 'unknown'] as const).map((state) => paper(state))).toEqual(['unsure', 'unsure'])
  expect((['notSent', 'cancelled'] as const).map((state) => paper(state))).toEqual(['failed', 'failed'])
})

test('[F18] a print that nobody reports is promised for twenty seconds and no longer', () => {
  expect(paper(null)).toBe('printing')
  expect(paper('sending', PRINT_PATIENCE_MS - 1)).toBe('printing')
  expect(paper('sending', PRINT_PATIENCE_MS)).toBe('unsure')
  expect(paper('printed', PRINT_PATIENCE_MS)).toBe('printed')
})

test('[F18] another ticket’s print says nothing about this one, and an office without a printer promises none', () => {
  const other: KioskPrint = { commandId: 'c2' as CommandId, number: 'A026' as TicketNumber, state: 'printed' }
  expect(paperFor({ expected: true, commandId: ID, prints: [other], waitedMs: 0 })).toBe('printing')
  expect(paperFor({ expected: false, commandId: ID, prints: [other], waitedMs: 0 })).toBe('none')
})
