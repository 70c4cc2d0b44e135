import { expect, test } from 'vitest'
import { peopleAheadOfNew } from '../estimates/wait-window.ts'
import { ADMINISTRATOR, anOpenOffice, at, by, given, givenIn } from '../testing/office-under-test.ts'
import { ADVICE, KK, KTP, ONLY_KTP, SAMPLE_SETTINGS, withService } from '../testing/sample-office.ts'
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

test('[H8] a no-show does not come back for a service that is served elsewhere by now', () => {
  const settings = withService(KK, { offer: { here: false, servedAt: { id: 'Sudin' } } })
  const change = by(ADMINISTRATOR, { type: 'changeSettings', settings })
  given(issue(KK), open(), callNext(), recall(1), at('08:05'), noShow(1), change)
    .when(rejoin(1))
    .refused({ type: 'serviceUnknown', serviceId: KK })
})
