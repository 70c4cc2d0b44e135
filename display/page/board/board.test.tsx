import type { Call, DisplayView, OutageId, ServiceId, TicketNumber } from '@loket/protocol'
import { MORNING, SAMPLE_OFFICE, SAMPLE_OUTAGE } from '@loket/ui/testing'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import { NOTHING_HEARD } from '../announcing/announcements.ts'
import { Board } from './board.tsx'

const VIEW: DisplayView = {
  day: { state: 'open', lastTicketAt: MORNING, closesAt: MORNING },
  calling: [],
  recent: [],
  waiting: 3,
  groups: [],
  promises: [],
  outages: [],
  ledgerHead: '3f9a12bc',
}

function call(number: string, mark: Call['mark']): Call {
  return { callNo: 1, number: number as TicketNumber, counterNumber: 1, serviceId: 'cetak' as ServiceId, calledAt: MORNING, calls: 1, mark }
}

interface Shown {
  readonly announcing?: Call
  readonly offline?: boolean
  readonly turn?: number
}

function show(change: Partial<DisplayView>, { announcing, offline = false, turn = 0 }: Shown = {}): void {
  void act(() =>
    render(
      <Board
        office={SAMPLE_OFFICE}
        view={{ ...VIEW, ...change }}
        announcements={{ ...NOTHING_HEARD, announcing: announcing ?? null }}
        offline={offline}
        soundBlocked={false}
        now={MORNING}
        wall={(at) => at}
        turn={turn}
      />,
      document.body,
    ),
  )
}

const words = (selector: string) => document.querySelector(selector)?.textContent ?? null

afterEach(() => {
  void act(() => render(null, document.body))
})

const group = (groupId: string) => ({ groupId: groupId as never, waiting: 1, window: null })
const waitNames = () => [...document.querySelectorAll('.wait-name')].map((name) => name.firstChild?.textContent)

test('[A9] the waits leave out what is served elsewhere', () => {
  const { groups, services } = SAMPLE_OFFICE
  const here = groups.filter(({ id }) => services.some((service) => service.groupId === id && service.offer.here))
  expect(here.length).toBeLessThan(groups.length)
  show({ groups: groups.map(({ id }) => group(id)) })
  expect(waitNames()).toEqual(here.map(({ name }) => name.id))
})

test('[F84] a call out of order is marked beside the number and in the list, by a sign and words; one in order is not', () => {
  show({ recent: [call('A001', 'unapproved'), call('A002', null)] }, { announcing: call('A028', 'outOfOrder') })
  expect(words('.panel .call-mark')).toBe('di luar urutan')
  expect(document.querySelector('.panel .call-mark .sign')).not.toBeNull()
  expect([...document.querySelectorAll('.recent-call')].map((line) => line.querySelector('.call-mark')?.textContent ?? null)).toEqual([
    'di luar urutan, belum disetujui',
    null,
  ])
})

test('[F84] the mark beside the number speaks the languages by turns', () => {
  show({}, { announcing: call('A028', 'unapproved'), turn: 1 })
  expect(words('.panel .call-mark')).toBe('out of order, not approved yet')
})

test('[F84] what holds services up stands across the board, by the tiles people know, several in turns', () => {
  const all = { ...SAMPLE_OUTAGE, outageId: 'o-2' as OutageId, cause: 'power' as const, serviceIds: 'all' as const }
  show({ outages: [SAMPLE_OUTAGE, all] })
  expect(words('.outage-band')).toContain('Sistem kependudukan terganggu: KTP-el · Registry system down')
  expect(words('.outage-band')).toContain('Nomor tetap berlaku.')
  show({ outages: [SAMPLE_OUTAGE, all] }, { turn: 1 })
  expect(words('.outage-band')).toContain('Listrik padam: semua layanan')
})

test('[F84] without a server the board tells of no outage, for it may be over', () => {
  show({ outages: [SAMPLE_OUTAGE] }, { offline: true })
  expect(words('.outage-band')).toBeNull()
})

test('[F84] the head of the ledger stands in the footer, where there is one', () => {
  show({})
  expect(words('.ledger-head')).toBe('Buku antrean 3f9a12bc')
  show({ ledgerHead: null })
  expect(words('.ledger-head')).toBeNull()
})
