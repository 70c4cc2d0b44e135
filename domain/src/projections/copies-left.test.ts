import { expect, test } from 'vitest'
import { present } from '../invariant.ts'
import { ADMINISTRATOR, by, given, SARI } from '../testing/office-under-test.ts'
import { KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import { issue, ticket } from '../testing/steps.ts'
import { copiesLeft } from './copies-left.ts'

test('[R144] copies are counted down, and none is left where the office has lowered its limit since', () => {
  const copy = by(SARI, { type: 'printCopy', ticketId: ticket(1) })
  const { office } = given(issue(KTP), copy, copy)
  const left = () => copiesLeft(office.state, present(office.state.tickets.get(ticket(1)), 'the ticket'))
  expect(left()).toBe(1)
  const settings = { ...SAMPLE_SETTINGS, paper: { ...SAMPLE_SETTINGS.paper, copiesPerTicket: 1 } }
  office.run(by(ADMINISTRATOR, { type: 'changeSettings', settings }))
  expect(left()).toBe(0)
})
