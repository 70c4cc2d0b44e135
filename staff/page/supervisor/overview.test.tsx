import type { NotableActLine } from '@loket/protocol'
import { supervisorTextsFor } from '@loket/texts'
import { morning, SAMPLE_APPROVAL, SAMPLE_OUTAGE, SAMPLE_SUPERVISOR, sampleParked } from '@loket/ui/testing'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type HallPage, openHallPage, wordsAt } from './testing/hall-page.tsx'

let page: HallPage

const lines = () => [...document.querySelectorAll('.hall-record .hall-line .hall-words')].map((line) => line.textContent)

beforeEach(() => {
  page = openHallPage()
})

afterEach(() => page.close())

describe('what needs a word', () => {
  const owed = { ...SAMPLE_APPROVAL, approvalId: 'a-2' as never, number: 'A031' as never, status: 'unapproved' as const }

  test('[F79] a wish is answered by keys: the only one at once, of several the one that is chosen', async () => {
    await page.show({ approvals: [SAMPLE_APPROVAL] })
    await page.type('p', '1')
    expect(page.desk.sent).toEqual([{ type: 'approve', approvalId: 'a-1', verdict: 'granted' }])
    await page.show({ approvals: [SAMPLE_APPROVAL, owed] })
    await page.type('p', '2', '2')
    expect(page.desk.sent.at(-1)).toEqual({ type: 'approve', approvalId: 'a-2', verdict: 'refused' })
  })

  test('[F79] the line says what is asked and what went through without a word, and its buttons name the number', async () => {
    await page.show({ approvals: [SAMPLE_APPROVAL, owed] })
    expect(wordsAt('.to-do')).toContain('A029 · Undangan resmi · Loket 1')
    expect(wordsAt('.to-do')).toContain('dipanggil tanpa persetujuan, perlu ditinjau')
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.hall-acts button')]
    expect(buttons.map((button) => button.textContent)).toEqual(['Setujui A029', 'Tolak A029', 'Setujui A031', 'Tolak A031'])
    await act(() => buttons[2]?.click())
    expect(page.desk.sent).toEqual([{ type: 'approve', approvalId: 'a-2', verdict: 'granted' }])
  })

  test("[F79] one's own wish is shown and not offered", async () => {
    await page.show({ approvals: [{ ...SAMPLE_APPROVAL, mine: true }] })
    expect(wordsAt('.to-do')).toContain('orang lain yang menjawab')
    expect(document.querySelector('.hall-acts')).toBeNull()
    await page.type('p', '1')
    expect(page.desk.sent).toEqual([])
  })

  test('[F80] an outage is confirmed, ended and declared', async () => {
    await page.show({ outages: [SAMPLE_OUTAGE] })
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.hall-acts button')]
    await act(() => buttons[0]?.click())
    await act(() => buttons[1]?.click())
    await page.type('g', '1')
    await page.type('g', '3', '1')
    expect(page.desk.sent).toEqual([
      { type: 'confirmOutage', outageId: 'o-1' },
      { type: 'endOutage', outageId: 'o-1' },
      { type: 'confirmOutage', outageId: 'o-1' },
      { type: 'declareOutage', cause: 'registry', serviceIds: 'all' },
    ])
    await page.show({ outages: [{ ...SAMPLE_OUTAGE, confirmed: true, lapsesAt: null }] })
    expect(wordsAt('.hall-acts')).toBe('Akhiri Sistem kependudukan terganggu')
  })

  test('[F80] parked work past its time is told with its counter and cause', async () => {
    await page.show({ overdueParks: [sampleParked('A020')] })
    expect(wordsAt('.to-do')).toContain('A020 · Loket 1')
    expect(wordsAt('.to-do')).toContain('Dikerjakan di belakang loket · seharusnya 09.44')
  })

  test('[F81] a pattern is told in a sentence with its numbers, and accuses nobody', async () => {
    const flags = [{ kind: 'manyNoShows', counterNumber: 2, numbers: ['A001', 'A002', 'A003', 'A004'], at: morning(5) }] as never
    await page.show({ flags })
    expect(wordsAt('.to-do')).toContain('Loket 2 menandai 4 nomor tidak hadir dalam 10 menit: A001, A002, A003, A004.')
    expect(wordsAt('.to-do')).toContain('ia bukan tuduhan')
  })

  test('[F81] work begun anew and late ends without a result have their sentences too, with one number or several', async () => {
    const flag = (kind: string, ...numbers: readonly string[]) => ({ kind, counterNumber: 1, numbers, at: morning(5) })
    const flags = [
      flag('endedLateUnserved', 'A001'),
      flag('finishedThenIssued', 'A001', 'A002'),
      flag('finishedThenIssued', 'A003'),
      flag('cancelledThenIssued', 'A004', 'A005', 'A006'),
    ]
    await page.show({ flags: flags as never })
    expect([...document.querySelectorAll('.to-do .hall-line .hall-words')].map((line) => line.textContent)).toEqual([
      'Loket 1 mengakhiri A001 tanpa hasil setelah janjinya terlewat.',
      'Loket 1 menyelesaikan A001, lalu mengambilkan A002 untuk layanan yang sama.',
      'Loket 1: A003 menunggu lagi untuk layanan yang sudah diselesaikan baginya.',
      'Loket 1: A004, A005 dibatalkan ketika waktunya hampir habis atau terlewat, lalu A006 diambilkan untuk layanan yang sama.',
    ])
    const { flag: sentence } = supervisorTextsFor('en').supervisor
    expect(sentence.endedLateUnserved('Counter 1', ['A001' as never])).toBe(
      'Counter 1 ended A001 without a result after its promise had passed.',
    )
  })

  test('[F81] so have hasty transfers, clocks held open, and numbers taken meanwhile; where no counter had a part, none is named', async () => {
    const flag = (kind: string, counterNumber: number | null, ...numbers: readonly string[]) => ({
      kind,
      counterNumber,
      numbers,
      at: morning(5),
    })
    const flags = [
      flag('transferredAtOnce', 1, 'A001'),
      flag('pauseHeldOpen', 1, 'A002'),
      flag('issuedThenFinished', 1, 'A003', 'A004'),
      flag('cancelledThenIssued', null, 'A005', 'A006'),
    ]
    await page.show({ flags: flags as never })
    expect([...document.querySelectorAll('.to-do .hall-line .hall-words')].map((line) => line.textContent)).toEqual([
      'Loket 1 mengalihkan A001 dalam semenit setelah dimulai.',
      'Loket 1 memanggil kembali A002 dan baru melanjutkannya lebih dari dua menit kemudian; selama itu waktunya berhenti.',
      'Loket 1: A004 diambilkan selagi A003 dilayani untuk layanan yang sama; A003 diselesaikan ketika waktunya hampir habis atau terlewat, lalu A004 dimulai.',
      'Di luar loket: A005 dibatalkan ketika waktunya hampir habis atau terlewat, lalu A006 diambilkan untuk layanan yang sama.',
    ])
  })

  test('[F80] where nothing is open the page says so', async () => {
    await page.show({})
    expect(wordsAt('.to-do')).toContain('Tidak ada yang perlu ditindak.')
  })
})

describe('the record of the day', () => {
  const line = (act: object): NotableActLine =>
    ({ seq: 1, at: morning(1), number: 'A029', counterNumber: 1, by: 'Sari', ...act }) as NotableActLine
  const outOfOrder = { kind: 'outOfOrder', reason: { id: 'Undangan resmi' }, overtook: 3 }

  test('[F82] an act out of order says why, how many were passed over, and who agreed or not', async () => {
    await page.show({
      acts: [
        line({ ...outOfOrder, approval: 'notNeeded', review: null }),
        line({ ...outOfOrder, approval: 'granted', review: null }),
        line({ ...outOfOrder, approval: 'unapproved', review: null }),
        line({ ...outOfOrder, approval: 'unapproved', review: 'refused' }),
      ],
    })
    const told = 'A029 · Loket 1dipanggil di luar urutan: Undangan resmi; 3 orang dilewati'
    expect(lines()).toEqual([
      `${told} · Sari`,
      `${told} · disetujui · Sari`,
      `${told} · belum disetujui · Sari`,
      `${told} · belum disetujui · ditolak sesudahnya · Sari`,
    ])
  })

  test('[F82] other acts say what was done; whose name was erased stays without one', async () => {
    await page.show({
      acts: [
        line({ kind: 'undone', act: 'complete' }),
        line({ kind: 'transferredLast', reason: 'citizenAsked' }),
        line({ kind: 'issuedByStaff', reason: 'kioskFault', counterNumber: null }),
        line({ kind: 'counterTakenOver', number: null, by: null }),
        line({ kind: 'profileChanged', number: null, from: { id: 'Semua layanan' }, to: { id: 'KTP-el' } }),
        line({ kind: 'settingsChanged', number: null, counterNumber: null, policies: ['discipline', 'outOfOrder'] }),
        line({ kind: 'settingsChangedBefore', number: null, counterNumber: null, policies: ['classes'] }),
        line({ kind: 'copyPrinted', counterNumber: null }),
        line({ kind: 'bookingToldShortly', minutes: 4, counterNumber: null, by: null }),
      ],
    })
    expect(lines()).toEqual([
      'A029 · Loket 1diurungkan: selesai · Sari',
      'A029 · Loket 1dialihkan ke paling belakang: permintaan warga · Sari',
      'A029diambilkan petugas: anjungan rusak · Sari',
      'Loket 1loket diambil alih · nama dihapus',
      'Loket 1profil kerja diganti: Semua layanan → KTP-el · Sari',
      'pengaturan diubah: cara memanggil, panggilan di luar urutan · Sari',
      'pengaturan diubah sebelum hari ini dibuka: janji dan sasaran waktu · Sari',
      'A029salinan dicetak untuk nomor yang tidak sedang di loketnya · Sari',
      'A029tepat waktu dengan booking yang baru masuk 4 menit sebelumnya',
    ])
  })
})

describe('the hall', () => {
  test('[F80] each counter says in words whether it is open, who sits there and whom it serves', async () => {
    const counters = SAMPLE_SUPERVISOR.counters.map((one) => (one.number === 2 ? { ...one, ticketNumber: 'A030' as never } : one))
    await page.show({ counters })
    expect([...document.querySelectorAll('.hall-counter')].map((counter) => counter.textContent)).toEqual([
      'Loket 1Sari · bukaSemua layanan',
      'Loket 2Budi · bukaSemua layananA030',
      'Loket 3tutup',
    ])
  })

  test('[F80] only a free counter is offered to be closed', async () => {
    const counters = SAMPLE_SUPERVISOR.counters.map((one) => (one.number === 2 ? { ...one, ticketNumber: 'A030' as never } : one))
    await page.show({ counters })
    await page.type('x')
    expect(wordsAt('dialog')).toContain('Tutup Loket 1')
    expect(wordsAt('dialog')).not.toContain('Loket 2')
    await page.type('1')
    expect(page.desk.sent).toEqual([{ type: 'closeCounter', counterId: 'loket-1' }])
  })

  test('[F80] the day is closed after a second yes, and opened where it can be', async () => {
    await page.show({})
    await page.type('h')
    expect(wordsAt('dialog')).toContain('menjadi hangus')
    await page.type('1')
    vi.stubGlobal('fetch', async () => new Response('{}'))
    await page.show({ allowed: { openDay: null, closeDay: { type: 'dayNotOpen' } } })
    vi.unstubAllGlobals()
    await page.type('h')
    expect(page.desk.sent).toEqual([{ type: 'closeDay' }, { type: 'openDay' }])
    await page.show({ allowed: { openDay: { type: 'dayAlreadyOpen' }, closeDay: { type: 'counterServing', numbers: ['A030'] as never } } })
    await page.type('h')
    expect(wordsAt('.desk-refusal')).toContain('Masih ada yang dilayani: A030')
  })

  test('[F87] signing out is asked first', async () => {
    await page.show({})
    await page.type('q', 'Escape')
    expect(page.signedOut).toBe(0)
    await page.type('q')
    expect(wordsAt('dialog h2')).toBe('Keluar sekarang?')
    await page.type('1')
    expect(page.signedOut).toBe(1)
  })

  test('[F58] without a server the page says so and no key does anything', async () => {
    await page.show({ approvals: [SAMPLE_APPROVAL] }, { online: false })
    await page.type('p', '1')
    expect(wordsAt('.offline-banner')).toContain('Terputus')
    expect(page.desk.sent).toEqual([])
  })

  test('[F80] the bar says how many wait and how the promises stand, never rounded up', async () => {
    await page.show({ promises: [{ classId: '15' as never, promise: { met: 199, decided: 200 } }] })
    expect(wordsAt('.top-today')).toBe('Buka · 5 menunggu · janji 15 menit: 99%')
  })
})
