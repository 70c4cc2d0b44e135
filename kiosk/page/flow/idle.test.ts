import type { CommandId, IssuedTicket, ServiceGroupId } from '@loket/protocol'
import { expect, test } from 'vitest'
import { type Flow, START } from './flow.ts'
import { secondsToReset } from './idle.ts'
import type { Paper } from './paper.ts'

const REQUEST = { commandId: 'c' as CommandId, fromGroup: null, command: { type: 'issueTicket' } as never }
const CHOOSING: Flow = { ...START, step: { name: 'services', groupId: 'ktp' as ServiceGroupId } }
const ISSUING: Flow = { ...START, step: { name: 'issuing', request: REQUEST } }
const LIST: Flow = { ...START, step: { name: 'list', request: { ...REQUEST, command: { type: 'printChecklist' } as never }, askedAtMs: 0 } }
const TICKET: Flow = { ...START, step: { name: 'ticket', request: REQUEST, issued: {} as IssuedTicket, issuedAtMs: 0 } }

function left(flow: Flow, quietSeconds: number, paper: Paper | null = null): number | null {
  return secondsToReset({ flow, quietMs: quietSeconds * 1_000, paper })
}

test('[F19] an abandoned choice returns to the start after a countdown', () => {
  expect(left(CHOOSING, 44)).toBeNull()
  expect(left(CHOOSING, 45)).toBe(15)
  expect(left(CHOOSING, 59.5)).toBe(1)
  expect(left(CHOOSING, 60)).toBe(0)
  expect(left(CHOOSING, 600)).toBe(0)
})

test('[F19] the start itself is left alone, but not another language or size', () => {
  expect(left(START, 600)).toBeNull()
  expect(left({ ...START, language: 'en' }, 60)).toBe(0)
  expect(left({ ...START, largeText: true }, 60)).toBe(0)
  expect(left({ ...START, highContrast: true }, 60)).toBe(0)
})

test('[F19] a number is cleared soon after its paper came, and without certain paper only by hand', () => {
  expect(left(TICKET, 0, 'printed')).toBe(15)
  expect(left(TICKET, 15, 'printed')).toBe(0)
  for (const paper of ['none', 'printing', 'unsure', 'failed'] as const) expect(left(TICKET, 600, paper)).toBeNull()
  expect(left(ISSUING, 600)).toBeNull()
})

test('[F19] [F101] a list is cleared soon after its paper came, and like any screen without it', () => {
  expect(left(LIST, 0, 'printed')).toBe(15)
  expect(left(LIST, 15, 'printed')).toBe(0)
  expect(left(LIST, 44, 'failed')).toBeNull()
  expect(left(LIST, 60, 'failed')).toBe(0)
})
