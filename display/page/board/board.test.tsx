import type { Call, DisplayView, OutageId, ServiceId, TicketNumber } from '@loket/protocol'
import { MORNING, SAMPLE_OFFICE, SAMPLE_OUTAGE } from '@loket/ui/testing'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import type { MediumTurn } from '../media/media-player.ts'
import { Board } from './board.tsx'

const VIEW: DisplayView = {
  day: { state: 'open', lastTicketAt: MORNING, closesAt: MORNING },
  announcing: null,
  speaker: 'board-1',
  heard: true,
  calling: [],
  recent: [],
  waiting: 3,
  groups: [],
  promises: [],
  outages: [],
  ledgerHead: '3f9a12bc',
}

function call(number: string, mark: Call['mark']): Call {
  return {
    callNo: 1,
    number: number as TicketNumber,
    counterNumber: 1,
    serviceId: 'cetak' as ServiceId,
    calledAt: MORNING,
    calls: 1,
    kind: 'first',
    mark,
  }
}

interface Shown {
  readonly announcing?: Call
  readonly offline?: boolean
  readonly turn?: number
  readonly medium?: MediumTurn | null
}

/** What the board said of the picture or film. */
let over: string[] = []

function show(change: Partial<DisplayView>, { announcing, offline = false, turn = 0, medium = null }: Shown = {}): void {
  void act(() =>
    render(
      <Board
        office={SAMPLE_OFFICE}
        view={{ ...VIEW, announcing: announcing ? { ...announcing, id: '1.1', since: MORNING, times: 2, here: true } : null, ...change }}
        seq={41}
        offline={offline}
        sound="ready"
        now={MORNING}
        wall={(at) => at}
        turn={turn}
        media={{ shown: signal(medium), ended: () => over.push('ended'), failed: () => over.push('failed') }}
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
  expect(words('.ledger-head')).toBe('Buku antrean 3f9a12bc · 41')
  show({ ledgerHead: null })
  expect(words('.ledger-head')).toBeNull()
})

const announced = (change: Partial<Call>) => ({ ...call('A028', null), ...change, id: '1.1', since: MORNING, times: 2, here: true })

test('[A12] a recall and the last call are headed by words of their own', () => {
  const headings = (['first', 'again', 'last'] as const).map((kind) => {
    show({ announcing: announced({ kind }) })
    return words('.call-heading span')
  })
  expect(headings).toEqual(['Sekarang dipanggil · Now calling', 'Panggilan ulang · Called again', 'Panggilan terakhir · Last call'])
})

test('[A2] a call to a counter that this board does not show is not on it, however loudly it is spoken here', () => {
  show({ announcing: { ...announced({}), here: false }, calling: [call('M002', null)] })
  expect(words('.call-number')).toBe('M002')
  expect(document.querySelector('.announcing')).toBeNull()
  expect(document.querySelector('[data-announcement]')?.textContent).toBe('')
})

test('[A18] a call that nobody can speak draws the eye all the more', () => {
  show({ announcing: announced({}), heard: false })
  expect(document.querySelector('.call.announcing.unheard')).not.toBeNull()
  show({ announcing: announced({}) })
  expect(document.querySelector('.unheard')).toBeNull()
})

test('[A22] beside a picture or a film there are two lines a page, and none is cut', () => {
  const recent = ['A001', 'A002', 'A003'].map((number) => call(number, null))
  show({ recent }, { medium: { name: '1 pintu.jpg', kind: 'picture', turn: 1 } })
  expect(document.querySelector('.media img')?.getAttribute('src')).toBe('/display/media/1%20pintu.jpg')
  expect(document.querySelectorAll('.recent-call')).toHaveLength(2)
  show({ recent })
  expect([document.querySelectorAll('.recent-call').length, document.querySelector('.media')]).toEqual([3, null])
})

test('[A22] a film is silent and says when it has ended; what cannot be shown says so', () => {
  over = []
  show({}, { medium: { name: '1.mp4', kind: 'film', turn: 1 } })
  const film = document.querySelector('video')
  expect(film?.muted).toBe(true)
  film?.dispatchEvent(new Event('ended'))
  film?.dispatchEvent(new Event('error'))
  expect(over).toEqual(['ended', 'failed'])
})
