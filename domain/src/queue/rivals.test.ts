import { expect, test } from 'vitest'
import { peopleAheadOfNew } from '../estimates/wait-window.ts'
import { ADMINISTRATOR, anOpenOffice, at, BUDI, by, given, givenIn, SARI } from '../testing/office-under-test.ts'
import { ADVICE, C1, C2, KK, KTP, ONLY_KTP, SAMPLE_SETTINGS, withService } from '../testing/sample-office.ts'
import { callNext, issue, noShow, open, recall, rejoin } from '../testing/steps.ts'

test('[V7] only the services that some counter takes together stand before each other', () => {
  const [first, second, third] = SAMPLE_SETTINGS.counters
  const papers = { id: 'papers' as never, name: { id: 'KK' }, serviceIds: [KK, ADVICE], order: [] }
  const apart = [first, second].map((counter) => ({ ...counter, profileId: papers.id }) as never)
  const settings = { ...SAMPLE_SETTINGS, profiles: [...SAMPLE_SETTINGS.profiles, papers], counters: [...apart, third as never] }
  expect(third?.profileId).toBe(ONLY_KTP)
  const { office } = givenIn(anOpenOffice(settings), issue(KTP), issue(KK), issue(KK))
  expect([KTP, KK, ADVICE].map((serviceId) => peopleAheadOfNew(office.state, serviceId))).toEqual([1, 2, 2])
  const { office: together } = given(issue(KTP), issue(KK), issue(KK))
  expect([KTP, KK, ADVICE].map((serviceId) => peopleAheadOfNew(together.state, serviceId))).toEqual([3, 3, 3])
})

test('[V7, H14] what counts is the profile that a counter was opened with', () => {
  const { office } = given(issue(KTP), issue(KTP), issue(KK), open(C1, SARI, ONLY_KTP), open(C2, BUDI, ONLY_KTP))
  // Nobody takes KK at the moment, and its own line is all there is.
  expect([KTP, KK, ADVICE].map((serviceId) => peopleAheadOfNew(office.state, serviceId))).toEqual([2, 1, 0])
})

test('[H8] a no-show does not come back for a service that is served elsewhere by now', () => {
  const settings = withService(KK, { offer: { here: false, servedAt: { id: 'Sudin' } } })
  const change = by(ADMINISTRATOR, { type: 'changeSettings', settings })
  given(issue(KK), open(), callNext(), recall(1), at('08:05'), noShow(1), change)
    .when(rejoin(1))
    .refused({ type: 'serviceUnknown', serviceId: KK })
})
