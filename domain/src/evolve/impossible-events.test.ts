import type { DomainEvent, RecordedEvent } from '@loket/protocol'
import { expect, test } from 'vitest'
import { evolve } from '../evolve.ts'
import { at, BUDI, given, type OfficeUnderTest, RINI, type Step } from '../testing/office-under-test.ts'
import { C1, C2, KTP, URGENT } from '../testing/sample-office.ts'
import {
  acceptDocuments,
  callNext,
  callTicket,
  close,
  complete,
  issue,
  noShow,
  open,
  park,
  pause,
  recall,
  resume,
  returnToQueue,
  start,
  takeOver,
  ticket,
  toCounter,
} from '../testing/steps.ts'

const CALLED = [issue(KTP), open(), callNext()]
const CHECKING = [...CALLED, start(1)]
const WORKING = [...CHECKING, acceptDocuments(1)]
const WITH_A_TICKET = [issue(KTP), callNext()]

/** The last of `steps` is the fact; after `since` it comes a second time and cannot follow. */
const TWICE: readonly (readonly [steps: readonly Step[], since: readonly Step[], fault: string])[] = [
  [[issue(KTP)], [], `ticket ${ticket(1)} is issued twice`],
  [CALLED, [], 'is not waiting'],
  [[...CALLED, recall(1)], [start(1)], 'is checking, not called'],
  [CHECKING, [], 'is checking, not called'],
  [WORKING, [], 'is processing, not checking'],
  [[...WORKING, complete(1)], [], 'is completed, not checking or processing'],
  [[...CALLED, recall(1), at('08:02'), noShow(1)], [], 'is noShow, not waiting'],
  [[...CALLED, returnToQueue(1, 'calledByMistake')], [], 'is waiting, not called or noShow'],
  [[...WORKING, park(1)], [], 'is parked, not checking'],
  [[...WORKING, park(1), resume(1)], [], 'is called, not parked'],
  [
    [...WORKING, open(C2, BUDI), toCounter(1, C2)],
    [callNext(C2, BUDI), start(1, C2, BUDI), park(1, { counterId: C2, actor: BUDI })],
    'is parked, not waiting',
  ],
  [[open()], [close(), open(C1, BUDI)], "counter c1 is somebody else's"],
  [[open(), takeOver()], [], "counter c1 is not u-sari's"],
  [[open(), pause()], [], 'counter c1 cannot pause'],
  [[open(), pause()], [open(), ...WITH_A_TICKET], 'counter c1 cannot pause'],
  [[open(), close()], [open(), ...WITH_A_TICKET], 'counter c1 closes with a ticket'],
  [
    [issue(KTP), issue(KTP), open(C1, RINI), callNext(C1, RINI)],
    [returnToQueue(1, 'calledByMistake', C1, RINI), callTicket(2, URGENT, C1, RINI)],
    'counter c1 already has a ticket',
  ],
]

test('[E3] a fact that cannot happen a second time stops the fold', () => {
  for (const [steps, since, fault] of TWICE) {
    const { office } = given(...steps)
    const { event } = office.recorded.at(-1) as RecordedEvent
    for (const step of since) expect(office.run(step), `${event.type}, then`).toMatchObject({ ok: true })
    expect(() => fold(office, event), event.type).toThrow(fault)
  }
})

/** As a journal would that holds the event as its next row. */
function fold({ state, recorded }: OfficeUnderTest, event: DomainEvent): void {
  evolve(state, { ...(recorded.at(-1) as RecordedEvent), seq: state.lastSeq + 1, at: state.lastAt, event })
}

test('[E3] a counter that nobody knows, or that did nothing, stops the fold', () => {
  const { office } = given(...CALLED)
  const undone = { type: 'commandUndone', ticketId: ticket(1), counterId: C1, act: 'startService', actSeq: 1 } as const
  expect(() => fold(office, undone)).toThrow('the last act of counter c1 is missing')
  expect(() => fold(office, { type: 'counterClosed', counterId: 'c9' as typeof C1 })).toThrow('counter c9 is missing')
})
