import type { CommandId, IssuedTicket, ServiceGroupId, ServiceId } from '@loket/protocol'
import { CODE_SIGNS } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { advance, type Flow, type FlowAction, START } from './flow.ts'

const ID = 'c1' as CommandId
const CODE = 'K7M4XT'
const ASKED: FlowAction = { type: 'bookingAsked' }
const WISHED: FlowAction = { type: 'checkInWished', commandId: ID }
const SCANNED: FlowAction = { type: 'codeScanned', text: CODE, commandId: ID }
const CHOSEN: FlowAction = {
  type: 'groupChosen',
  groupId: 'ktp' as ServiceGroupId,
  serviceIds: ['a', 'b'] as unknown as readonly ServiceId[],
}
const EARLY: FlowAction = {
  type: 'refused',
  commandId: ID,
  refusal: { type: 'bookingBeforeSlot', onTimeFrom: 1 as never, slotFrom: 2 as never, slotTo: 3 as never },
}

function after(...actions: readonly FlowAction[]): Flow {
  return actions.reduce(advance, START)
}

function typed(code: string): readonly FlowAction[] {
  return [...code].map((sign) => ({ type: 'signTyped', sign }) as const)
}

function issuing(takeEarly: boolean, language = 'id') {
  return { name: 'issuing', request: { commandId: ID, fromGroup: null, command: { type: 'checkIn', code: CODE, language, takeEarly } } }
}

describe('typing', () => {
  test('[F161] a code is typed sign by sign, in capitals, and taken back sign by sign', () => {
    expect(after(ASKED).step).toEqual({ name: 'booking', code: '', unreadable: false })
    expect(after(ASKED, ...typed('k7m')).step).toMatchObject({ code: 'K7M' })
    expect(after(ASKED, ...typed('k7m'), { type: 'signErased' }).step).toMatchObject({ code: 'K7' })
    expect(after(ASKED, { type: 'signErased' }).step).toMatchObject({ code: '' })
  })

  test('[F161] ten signs are enough, and fewer than six are no code', () => {
    expect(after(ASKED, ...typed(CODE_SIGNS)).step).toMatchObject({ code: CODE_SIGNS.slice(0, 10) })
    expect(after(ASKED, ...typed('K7M4X'), WISHED).step).toMatchObject({ name: 'booking', code: 'K7M4X' })
    expect(after(ASKED, ...typed(CODE), WISHED).step).toEqual(issuing(false))
  })

  test('[F160] the code is asked for from the start alone, and there the way back leads', () => {
    expect(after(CHOSEN, ASKED).step).toMatchObject({ name: 'services' })
    expect(after(ASKED, { type: 'wentBack' }).step).toEqual({ name: 'groups' })
    expect(after(...typed(CODE), WISHED).step).toEqual({ name: 'groups' })
  })
})

describe('scanning', () => {
  test('[F162] a scanned code takes a number from any screen at rest, in the language of the screen', () => {
    expect(after(SCANNED).step).toEqual(issuing(false))
    expect(after(CHOSEN, SCANNED).step).toEqual(issuing(false))
    expect(after(CHOSEN, { type: 'serviceChosen', serviceId: 'a' as ServiceId }, SCANNED).step).toEqual(issuing(false))
    expect(after({ type: 'languageChosen', language: 'en' }, ASKED, ...typed('K'), SCANNED).step).toEqual(issuing(false, 'en'))
  })

  test('[F162] not while a wish is under way, nor over a number that is shown', () => {
    const other: FlowAction = { ...SCANNED, text: 'ANDERS', commandId: 'c2' as CommandId }
    expect(after(SCANNED, other).step).toEqual(issuing(false))
    const issued: FlowAction = { type: 'ticketIssued', commandId: ID, issued: {} as IssuedTicket, nowMs: 0 }
    expect(after(SCANNED, issued, other).step.name).toBe('ticket')
  })

  test('[F162] spaces, hyphens and small letters are no other code', () => {
    expect(after({ ...SCANNED, text: ' k7m-4xt ' } as FlowAction).step).toEqual(issuing(false))
  })

  test('[F164] what is no code is told, until something is typed', () => {
    const odd: FlowAction = { type: 'codeScanned', text: 'https://example.go.id', commandId: ID }
    expect(after(odd).step).toEqual({ name: 'booking', code: '', unreadable: true })
    expect(after(odd, ...typed('K')).step).toEqual({ name: 'booking', code: 'K', unreadable: false })
  })
})

describe('refusals', () => {
  test('[F165] who is early may take a number all the same, by a wish of its own', () => {
    const again: FlowAction = { type: 'earlyTaken', commandId: 'c2' as CommandId }
    const { step } = after(SCANNED, EARLY, again)
    expect(step).toEqual({ name: 'issuing', request: { ...issuing(true).request, commandId: 'c2' } })
    expect(after(SCANNED, { ...EARLY, refusal: { type: 'bookingUnknown' } } as FlowAction, again).step.name).toBe('refused')
    expect(after(again).step).toEqual({ name: 'groups' })
  })

  test('[F166] a refusal leads back to an empty code, and another one may be scanned at once', () => {
    const refused: FlowAction = { type: 'refused', commandId: ID, refusal: { type: 'bookingUnknown' } }
    expect(after(SCANNED, refused, { type: 'wentBack' }).step).toEqual({ name: 'booking', code: '', unreadable: false })
    expect(after(SCANNED, refused, SCANNED).step).toEqual(issuing(false))
  })

  test('[F168] what had no answer is asked again as the same wish', () => {
    const unanswered: FlowAction = { type: 'refused', commandId: ID, refusal: { type: 'noAnswer' } }
    expect(after(SCANNED, unanswered, { type: 'askedAgain' }).step).toEqual(issuing(false))
  })
})
