import type { CommandId, IssuedTicket, Refusal, ServiceGroupId, ServiceId, TicketNumber } from '@loket/protocol'
import { MORNING } from '@loket/ui/testing'
import { describe, expect, test } from 'vitest'
import { advance, type Flow, type FlowAction, START } from './flow.ts'

const GROUP = 'ktp' as ServiceGroupId
const RECORD = 'rekam' as ServiceId
const PRINT = 'cetak' as ServiceId
const ID = 'c1' as CommandId

const ISSUED: IssuedTicket = {
  number: 'A027' as TicketNumber,
  serviceId: PRINT,
  issuedAt: MORNING,
  promiseMinutes: 15,
  promiseFrom: 'documents',
  ahead: 3,
  window: null,
  url: null,
  paper: true,
}

const GROUP_CHOSEN: FlowAction = { type: 'groupChosen', groupId: GROUP, serviceIds: [RECORD, PRINT] }
const PRINT_CHOSEN: FlowAction = { type: 'serviceChosen', serviceId: PRINT }
const WISHED: FlowAction = { type: 'ticketWished', documents: 'complete', commandId: ID }
const TICKET: FlowAction = { type: 'ticketIssued', commandId: ID, issued: ISSUED, nowMs: 500 }
const BACK: FlowAction = { type: 'wentBack' }

function after(...actions: readonly FlowAction[]): Flow {
  return actions.reduce(advance, START)
}

function refused(refusal: Refusal | { type: 'noAnswer' }): FlowAction {
  return { type: 'refused', commandId: ID, refusal }
}

describe('choosing', () => {
  test('[F11] a group with several services asks which one', () => {
    expect(after(GROUP_CHOSEN).step).toEqual({ name: 'services', groupId: GROUP })
    expect(after(GROUP_CHOSEN, PRINT_CHOSEN).step).toMatchObject({ name: 'confirm', serviceId: PRINT, priority: false })
  })

  test('[F11] a group with one service goes straight to the confirming screen', () => {
    const step = after({ type: 'groupChosen', groupId: GROUP, serviceIds: [RECORD] }).step
    expect(step).toMatchObject({ name: 'confirm', serviceId: RECORD, fromGroup: null })
  })

  test('[F12] the wish carries the answers on documents and priority, and the language', () => {
    const flow = after(
      { type: 'languageChosen', language: 'en' },
      GROUP_CHOSEN,
      PRINT_CHOSEN,
      { type: 'priorityChosen', priority: true },
      { ...WISHED, documents: 'incomplete' },
    )
    expect(flow.step).toMatchObject({
      name: 'issuing',
      request: {
        commandId: ID,
        command: { type: 'issueTicket', serviceId: PRINT, priority: true, documents: 'incomplete', language: 'en', onBehalf: null },
      },
    })
  })

  test('[F12] a second touch on the way to a ticket means nothing', () => {
    const once = after(GROUP_CHOSEN, PRINT_CHOSEN, WISHED)
    expect(advance(once, { ...WISHED, commandId: 'c2' as CommandId })).toBe(once)
    expect(advance(once, BACK)).toBe(once)
    const services = after(GROUP_CHOSEN)
    expect(advance(services, GROUP_CHOSEN)).toBe(services)
  })

  test('[F14] back leads to the screen before', () => {
    expect(after(GROUP_CHOSEN, PRINT_CHOSEN, BACK).step).toEqual({ name: 'services', groupId: GROUP })
    expect(after(GROUP_CHOSEN, PRINT_CHOSEN, BACK, BACK).step).toEqual(START.step)
    expect(after({ type: 'groupChosen', groupId: GROUP, serviceIds: [RECORD] }, BACK).step).toEqual(START.step)
    expect(after(GROUP_CHOSEN, PRINT_CHOSEN, WISHED, refused({ type: 'dayNotOpen' }), BACK).step).toEqual({
      name: 'services',
      groupId: GROUP,
    })
  })

  test('[F15] the next person finds the kiosk in Indonesian, in plain size and at the start', () => {
    const used = after(
      { type: 'languageChosen', language: 'en' },
      { type: 'largeTextToggled' },
      { type: 'lowReachToggled' },
      { type: 'highContrastToggled' },
      GROUP_CHOSEN,
    )
    expect(used).toMatchObject({ language: 'en', largeText: true, lowReach: true, highContrast: true })
    expect(advance(used, { type: 'wentHome' })).toEqual(START)
  })
})

describe('the answer', () => {
  test('[F12] the ticket of this very wish is shown, and that of another is not', () => {
    expect(after(GROUP_CHOSEN, PRINT_CHOSEN, WISHED, TICKET).step).toMatchObject({ name: 'ticket', issued: ISSUED, issuedAtMs: 500 })
    const waiting = after(GROUP_CHOSEN, PRINT_CHOSEN, WISHED)
    expect(advance(waiting, { ...TICKET, commandId: 'other' as CommandId })).toBe(waiting)
    expect(advance(START, TICKET)).toBe(START)
  })

  test('[F13] without an answer the same wish is asked again under its id, so it stays one ticket', () => {
    const again = after(GROUP_CHOSEN, PRINT_CHOSEN, WISHED, refused({ type: 'noAnswer' }), { type: 'askedAgain' })
    expect(again.step).toEqual(after(GROUP_CHOSEN, PRINT_CHOSEN, WISHED).step)
  })

  test('[F13] a refusal was an answer and is not asked again', () => {
    const said = after(GROUP_CHOSEN, PRINT_CHOSEN, WISHED, refused({ type: 'numberRangeExhausted', seriesId: 'A' as never }))
    expect(said.step).toMatchObject({ name: 'refused', refusal: { type: 'numberRangeExhausted' } })
    expect(advance(said, { type: 'askedAgain' })).toBe(said)
  })
})

describe('the list of documents alone', () => {
  const LIST: FlowAction = { type: 'listWished', commandId: ID }
  const ASKED: FlowAction = { type: 'listAsked', commandId: ID, nowMs: 500 }

  test('[F101] it is asked for in the language of the screen, and no number is taken', () => {
    const flow = after({ type: 'languageChosen', language: 'en' }, GROUP_CHOSEN, PRINT_CHOSEN, LIST)
    expect(flow.step).toEqual({
      name: 'list',
      request: { commandId: ID, fromGroup: GROUP, command: { type: 'printChecklist', serviceId: PRINT, language: 'en' } },
      askedAtMs: null,
    })
    expect(after(GROUP_CHOSEN, PRINT_CHOSEN, LIST, ASKED).step).toMatchObject({ name: 'list', askedAtMs: 500 })
  })

  test('[F101] it is asked for once, and only its own answer counts', () => {
    const wished = after(GROUP_CHOSEN, PRINT_CHOSEN, LIST)
    expect(advance(wished, LIST)).toBe(wished)
    expect(advance(wished, BACK)).toBe(wished)
    expect(advance(wished, TICKET)).toBe(wished)
    expect(advance(wished, { ...ASKED, commandId: 'other' as CommandId })).toBe(wished)
    const issuing = after(GROUP_CHOSEN, PRINT_CHOSEN, WISHED)
    expect(advance(issuing, ASKED)).toBe(issuing)
  })

  test('[F101] from the list back to the number, for who has it all here', () => {
    expect(after(GROUP_CHOSEN, PRINT_CHOSEN, LIST, ASKED, BACK).step).toMatchObject({ name: 'confirm', serviceId: PRINT, fromGroup: GROUP })
  })

  test('[F13] a list without an answer is asked for again under its id', () => {
    const wished = after(GROUP_CHOSEN, PRINT_CHOSEN, LIST)
    expect(after(GROUP_CHOSEN, PRINT_CHOSEN, LIST, refused({ type: 'noAnswer' }), { type: 'askedAgain' }).step).toEqual(wished.step)
  })
})
