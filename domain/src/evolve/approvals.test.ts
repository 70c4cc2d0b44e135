import type { ApprovalId, UserId } from '@loket/protocol'
import { expect, test } from 'vitest'
import { projectSupervisor } from '../projections/supervisor.ts'
import { anOpenOffice, givenIn, type OfficeUnderTest, RINI, SUPERVISOR } from '../testing/office-under-test.ts'
import { C1, INVITED, KTP } from '../testing/sample-office.ts'
import { approve, callTicket, issue, open, requestApproval, returnToQueue } from '../testing/steps.ts'

const LINE = [issue(KTP), issue(KTP), open(C1, RINI)]
const WISH = 'a-2027-01-12-1' as ApprovalId

/** A supervisor signs in; until then nobody is there who could agree. */
function signIn(office: OfficeUnderTest): OfficeUnderTest {
  office.signedIn = ['u-supervisor' as UserId]
  return office
}

const wishesOf = ({ state, context }: OfficeUnderTest) =>
  projectSupervisor(state, context(SUPERVISOR), { nameOf: () => null, alerts: [], stations: [], boards: [] }).approvals

test('[V14] a supervisor sees a wish with the reason it names, and nothing more once it is granted and used', () => {
  const { office } = givenIn(signIn(anOpenOffice()), ...LINE, requestApproval(2))
  expect(wishesOf(office)).toMatchObject([{ number: 'A002', reason: { id: 'Undangan' }, status: 'asked' }])
  for (const step of [approve(WISH), callTicket(2, INVITED)]) office.run(step)
  expect(wishesOf(office)).toEqual([])
})

test('[L4] a review of what was done without a word is no word for another call, whatever it says', () => {
  for (const verdict of ['granted', 'refused'] as const) {
    const { office, when } = givenIn(anOpenOffice(), ...LINE, callTicket(2, INVITED), approve(WISH, verdict))
    office.run(returnToQueue(2, 'calledByMistake', C1, RINI))
    signIn(office)
    when(callTicket(2, INVITED)).refused({ type: 'approvalNeeded', asked: false })
  }
})
