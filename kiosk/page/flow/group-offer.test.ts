import type { OfficeService, OutageCause, ServiceNow, ServiceStatus, WaitWindow } from '@loket/protocol'
import { expect, test } from 'vitest'
import { offerOf } from './group-offer.ts'

interface Sample {
  readonly minutes: number
  readonly status: ServiceStatus
  readonly window?: WaitWindow
  readonly outage?: OutageCause
  readonly late?: ServiceNow['calledAfterClosing']
  readonly from?: OfficeService['promiseFrom']
}

function offer(...samples: readonly Sample[]) {
  const services = samples.map(
    ({ minutes, from = 'documents' }, index) =>
      ({ id: String(index), promiseMinutes: minutes, promiseFrom: from }) as unknown as OfficeService,
  )
  const now = new Map<OfficeService, ServiceNow>(
    services.map((service, index) => {
      const sample = samples[index]
      if (sample === undefined) throw new Error('every service has its sample')
      return [
        service,
        {
          status: sample.status,
          outage: sample.outage ?? null,
          waiting: 0,
          window: sample.window ?? null,
          calledAfterClosing: sample.late ?? null,
        },
      ]
    }),
  )
  return offerOf(services, (service) => now.get(service))
}

const OPEN: ServiceStatus = { state: 'open' }
const CLOSED: ServiceStatus = { state: 'closed', reason: 'equipment' }
const ELSEWHERE: ServiceStatus = { state: 'elsewhere', servedAt: { id: 'Sudin' } }

test('[F20] a tile says the promises and the wait of the services that are open', () => {
  const found = offer(
    { minutes: 15, status: OPEN, window: { fromMinutes: 5, toMinutes: 12 } },
    { minutes: 30, status: OPEN, window: { fromMinutes: 2, toMinutes: 8 } },
    { minutes: 60, status: CLOSED },
  )
  expect(found).toEqual({
    state: 'open',
    promise: { from: 15, to: 30 },
    window: { fromMinutes: 2, toMinutes: 12 },
    outage: null,
    calledAfterClosing: null,
    mayPassPromise: false,
  })
  expect(offer({ minutes: 15, status: OPEN })).toMatchObject({ window: null })
})

test('[F20] a tile without an open service says why, and where to go only when nothing of it is offered here', () => {
  expect(offer({ minutes: 15, status: ELSEWHERE }, { minutes: 15, status: CLOSED })).toEqual({ state: 'closed', reason: 'equipment' })
  expect(offer({ minutes: 15, status: { state: 'quotaReached' } })).toEqual({ state: 'quotaReached' })
  expect(offer({ minutes: 15, status: ELSEWHERE }, { minutes: 15, status: ELSEWHERE })).toEqual({
    state: 'elsewhere',
    servedAt: { id: 'Sudin' },
  })
  expect(offer()).toEqual({ state: 'closed', reason: 'other' })
})

test('[F86] a tile says what holds it up where all of it is held up, and is chosen all the same', () => {
  const held = (outage: OutageCause) => ({ minutes: 15, status: OPEN, outage })
  expect(offer(held('registry'), held('network'))).toMatchObject({ state: 'open', outage: 'registry' })
  expect(offer(held('registry'), { minutes: 15, status: OPEN })).toMatchObject({ state: 'open', outage: null })
  expect(offer(held('registry'), { minutes: 15, status: CLOSED })).toMatchObject({ state: 'open', outage: 'registry' })
})

test('[F100] a tile warns of the closing where all of its services may be called after it', () => {
  const late = (...risks: readonly ServiceNow['calledAfterClosing'][]) =>
    offer(...risks.map((risk) => ({ minutes: 15, status: OPEN, late: risk })))
  expect(late('probably', 'probably')).toMatchObject({ calledAfterClosing: 'probably' })
  expect(late('probably', 'possibly')).toMatchObject({ calledAfterClosing: 'possibly' })
  expect(late('probably', null)).toMatchObject({ calledAfterClosing: null })
})

test('[F133] a promise from the number and a longer forecast are told apart, on a tile where that is so of all its services', () => {
  const long = { fromMinutes: 10, toMinutes: 16 }
  const late = (...samples: readonly Partial<Sample>[]) =>
    offer(...samples.map((sample) => ({ minutes: 15, status: OPEN, from: 'visit' as const, window: long, ...sample })))
  expect(late({}, {})).toMatchObject({ mayPassPromise: true })
  for (const other of [{ from: 'documents' as const }, { window: { fromMinutes: 2, toMinutes: 15 } }, { minutes: 16 }]) {
    expect(late({}, other)).toMatchObject({ mayPassPromise: false })
  }
  const { window: _, ...unknown } = { minutes: 15, status: OPEN, from: 'visit' as const, window: long }
  expect(offer(unknown)).toMatchObject({ mayPassPromise: false })
  expect(late({}, { status: CLOSED, from: 'documents' })).toMatchObject({ mayPassPromise: true })
})
