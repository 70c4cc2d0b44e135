import type { OfficeService } from '@loket/protocol'
import { morning, SAMPLE_APPROVAL, SAMPLE_CONSOLE, SAMPLE_OFFICE, sampleParked, sampleWaiting } from '@loket/ui/testing'
import { describe, expect, test } from 'vitest'
import { walk, wordsOf } from '../../shared/testing/walk.ts'
import { atCounter, atTicket } from '../testing/at-counter.ts'
import { askAbsent, askParked } from './bring.ts'
import { askOutcome, completeNext } from './complete.ts'
import { documentChecks } from './documents.ts'
import { askOutOfOrder, callApproved } from './out-of-order.ts'
import { askPark } from './park.ts'
import { askCancel, askPause, askProfile, askReturn } from './reasons.ts'
import { askTransfer } from './transfer.ts'
import { workingDaysLater } from './working-days.ts'

const AT = { counterId: 'loket-1', ticketId: 't-A027' }
const PLAIN = { type: 'complete', ...AT, nextServiceId: null, resultOn: null, redirectTo: null, missing: [], delayCause: null }
/** Past the promise: it began at 8 minutes and had fifteen. */
const TOO_LATE = 24

describe('another outcome', () => {
  test('[F66] done and left say nothing more, and done is offered only where the main key carries something else', () => {
    expect(walk(askOutcome(atTicket(), true), 'Pergi')).toEqual({ ...PLAIN, outcome: 'leftDuringService' })
    expect(wordsOf(askOutcome(atTicket(), true))).not.toContain('Selesai')
    // The same digits whether documents are checked or the work goes on.
    expect(wordsOf(askOutcome(atTicket(), false))).toEqual([...wordsOf(askOutcome(atTicket(), true)), 'Selesai'])
    expect(walk(askOutcome(atTicket(), false), 'Selesai')).toEqual({ ...PLAIN, outcome: 'done' })
  })

  test('[F66] a result that follows has a date: soon by a digit, or any other', () => {
    const when = walk(askOutcome(atTicket(), true), 'Hasil')
    if (!('title' in when) || when.kind !== 'date') throw new Error('a date is asked')
    expect(when.earliest).toBe('2027-01-12')
    expect(wordsOf(when)).toEqual(['Rab, 13 Jan 2027', 'Jum, 15 Jan 2027', 'Sel, 19 Jan 2027', 'Sen, 1 Feb 2027'])
    expect(walk(when, 'Rab')).toEqual({ ...PLAIN, outcome: 'resultLater', resultOn: '2027-01-13' })
    expect(when.leadsTo('2027-03-01' as never)).toEqual({ send: { ...PLAIN, outcome: 'resultLater', resultOn: '2027-03-01' } })
  })

  test('[F66] working days leave out Saturday and Sunday', () => {
    expect([1, 2, 5].map((days) => workingDaysLater('2027-01-15' as never, days))).toEqual(['2027-01-18', '2027-01-19', '2027-01-22'])
  })

  test('[F66] what leads nowhere is not offered: no other service, nowhere to send people', () => {
    const { ticket, office, ...at } = atTicket()
    const services = office.services.filter(({ id, offer }) => id === ticket.serviceId || !offer.here)
    const all = wordsOf(askOutcome(atTicket(), false))
    const [next, redirected] = ['Selesai, lanjut layanan lain', 'Diarahkan ke tempat lain']
    expect(all).toEqual(expect.arrayContaining([next, redirected]))
    expect(wordsOf(askOutcome({ ...at, ticket, office: { ...office, services } }, false))).toEqual(all.filter((words) => words !== next))
    expect(wordsOf(askOutcome({ ...at, ticket, office: { ...office, redirections: [] } }, false))).toEqual(
      all.filter((words) => words !== redirected),
    )
  })

  test('[F66] whoever is sent elsewhere is told where', () => {
    const where = walk(askOutcome(atTicket(), true), 'Diarahkan')
    expect(wordsOf(where)).toEqual(['Buku nikah'])
    expect(walk(where, 'Buku nikah')).toEqual({ ...PLAIN, outcome: 'redirected', redirectTo: 'kua' })
  })

  test('[F66] documents that are missing may be named', () => {
    const which = walk(askOutcome(atTicket(), true), 'Berkas belum')
    expect(walk(which, ['Surat kehilangan'])).toEqual({ ...PLAIN, outcome: 'documentsIncomplete', missing: [{ case: 0, document: 1 }] })
    expect(which).toMatchObject({ kind: 'checks', atLeast: 0 })
  })

  test('[F66] a visit that goes on with another service waits again for it under the same number', () => {
    const which = walk(askOutcome(atTicket(), true), 'Selesai, lanjut')
    expect(walk(which, 'Perekaman')).toMatchObject({ outcome: 'done', nextServiceId: 'rekam' })
    expect(() => walk(which, 'Cetak')).toThrow('is no answer')
  })
})

describe('past the promise', () => {
  test('[F67] the cause is asked before it is completed, whatever the outcome, and to skip stands first', () => {
    const ends = [completeNext(atTicket({}, TOO_LATE), { outcome: 'done' }), askOutcome(atTicket({}, TOO_LATE), true)] as const
    const main = ends[0]
    if (!('ask' in main)) throw new Error('the cause is asked')
    expect(wordsOf(main.ask())[0]).toBe('Lewati')
    expect(walk(main.ask(), 'Lewati')).toEqual({ ...PLAIN, outcome: 'done' })
    expect(walk(main.ask(), 'Jaringan')).toEqual({ ...PLAIN, outcome: 'done', delayCause: 'network' })
    expect(walk(ends[1], 'Pergi', 'Alat rusak')).toMatchObject({ outcome: 'leftDuringService', delayCause: 'device' })
  })

  test('[F67] within the promise nothing is asked, and while documents are checked there is none to miss', () => {
    expect(completeNext(atTicket({}, 22), { outcome: 'done' })).toEqual({ send: { ...PLAIN, outcome: 'done' } })
    const checking = atTicket({ state: 'checking', clock: { ...atTicket().ticket.clock, clock: 'checking' } as never }, 60)
    expect(completeNext(checking, { outcome: 'done' })).toHaveProperty('send')
  })
})

describe('parking', () => {
  test('[F68] a cause and a time are asked', () => {
    expect(walk(askPark(atTicket()), 'Blangko', '30 menit')).toEqual({
      type: 'park',
      ...AT,
      cause: 'blankCards',
      dueMinutes: 30,
      missing: [],
    })
    const due = walk(askPark(atTicket()), 'Blangko')
    expect(due).toMatchObject({
      options: [{ note: 'lanjut 09.39' }, { note: 'lanjut 09.54' }, { note: 'lanjut 10.24' }, { note: 'lanjut 11.24' }],
    })
  })

  test('[F68] for documents at least one must be named, and where the service lists none that cause is not offered', () => {
    const which = walk(askPark(atTicket()), 'Berkas belum')
    expect(which).toMatchObject({ kind: 'checks', atLeast: 1 })
    expect(walk(which, ['Kartu Keluarga'], '15 menit')).toMatchObject({
      cause: 'documents',
      dueMinutes: 15,
      missing: [{ case: 0, document: 0 }],
    })
    const services = SAMPLE_OFFICE.services.map((service) => ({ ...service, documentCases: [] }))
    expect(wordsOf(askPark(atTicket({}, 10, { ...SAMPLE_OFFICE, services })))).not.toContain('Berkas belum lengkap')
  })

  test('[F68] a document that several cases ask for is listed once, one of a single case with its case', () => {
    const paper = (id: string, form = 'original') => ({ name: { id }, form, required: 'always' })
    const documentCases = [
      { name: { id: 'Hilang' }, documents: [paper('KK'), paper('Surat kehilangan')] },
      { name: { id: 'Rusak' }, documents: [paper('KK'), paper('KTP lama')] },
    ]
    const service = { ...SAMPLE_OFFICE.services[0], documentCases } as unknown as OfficeService
    expect(documentChecks(service, atTicket().wording)).toEqual([
      { words: 'KK', note: 'asli', ref: { case: 0, document: 0 } },
      { words: 'Surat kehilangan', note: 'asli · Hilang', ref: { case: 0, document: 1 } },
      { words: 'KTP lama', note: 'asli · Rusak', ref: { case: 1, document: 1 } },
    ])
  })
})

describe('a transfer', () => {
  test('[F69] another service or another open counter, and why', () => {
    const moved = { type: 'transfer', ...AT, place: 'visitAge' }
    expect(walk(askTransfer(atTicket()), 'Layanan', 'Perekaman', 'Salah layanan')).toEqual({
      ...moved,
      to: { kind: 'service', serviceId: 'rekam' },
      reason: 'wrongService',
    })
    const which = walk(askTransfer(atTicket()), 'Loket')
    expect(wordsOf(which)).toEqual(['Loket 2'])
    expect(walk(which, 'Loket 2', 'Diteruskan')).toEqual({ ...moved, to: { kind: 'counter', counterId: 'loket-2' }, reason: 'handOver' })
  })

  test('[F69] behind everybody only as the wish of the citizen', () => {
    const why = walk(askTransfer(atTicket()), 'Loket', 'Loket 2')
    const last = wordsOf(why).filter((words) => words.includes('belakang'))
    expect(last).toHaveLength(1)
    expect(walk(why, String(last[0]))).toMatchObject({ place: 'last', reason: 'citizenAsked' })
  })

  test('[F69] without another open counter only services are offered', () => {
    const alone = { ...atTicket(), view: { ...SAMPLE_CONSOLE, counters: SAMPLE_CONSOLE.counters.filter(({ mine }) => mine) } }
    expect(wordsOf(askTransfer(alone))).toEqual(['Layanan lain'])
    // Nobody calls where an agent takes a break.
    const paused = SAMPLE_CONSOLE.counters.map((counter) => (counter.mine ? counter : { ...counter, state: 'paused' as const }))
    expect(wordsOf(askTransfer({ ...atTicket(), view: { ...SAMPLE_CONSOLE, counters: paused } }))).toEqual(['Layanan lain'])
  })

  test('[F69] without another service only counters are offered', () => {
    const { ticket, office, ...at } = atTicket()
    const services = office.services.filter(({ id, offer }) => id === ticket.serviceId || !offer.here)
    expect(wordsOf(askTransfer({ ...at, ticket, office: { ...office, services } }))).toEqual(['Loket lain'])
  })
})

describe('bringing somebody back', () => {
  test('[F75] parked ones are told with cause, time and counter, and called by their digit', () => {
    const tickets = [sampleParked('A020', { dueAt: morning(9) }), sampleParked('A021', { cause: 'documents', counterNumber: 2 })]
    const which = askParked(atCounter({ parked: { count: 2, tickets } }))
    expect(which).toMatchObject({
      options: [
        { words: 'A020 · Cetak KTP-el', note: 'Dikerjakan di belakang loket · waktunya dilanjutkan · Loket 1' },
        { words: 'A021 · Cetak KTP-el', note: 'Berkas belum lengkap · lanjut 09.44 · Loket 2' },
      ],
    })
    expect(walk(which, 'A021')).toEqual({ type: 'resume', counterId: 'loket-1', ticketId: 't-A021' })
  })

  test('[F75] a no-show who came back is told with the time until when, and goes to the queue again', () => {
    const absent = [
      { ticketId: 't9' as never, number: 'A009' as never, serviceId: 'kia' as never, markedAt: morning(0), rejoinUntil: morning(30) },
    ]
    const which = askAbsent(atCounter({ absent }))
    expect(which).toMatchObject({ options: [{ words: 'A009 · Kartu anak', note: 'sampai 09.44' }] })
    expect(walk(which, 'A009')).toEqual({ type: 'rejoin', ticketId: 't9' })
  })
})

describe('out of order', () => {
  const waiting = { count: 1, tickets: [sampleWaiting('A029')] }

  test('[F71] who, then why; how often today is told with it', () => {
    const who = askOutOfOrder(atCounter({ waiting }))
    expect(who).toMatchObject({ hint: '2 dari 10 hari ini. Papan dan penyelia melihatnya.' })
    expect(walk(who, 'A029', 'Keadaan darurat')).toEqual({
      type: 'callTicket',
      counterId: 'loket-1',
      ticketId: 't-A029',
      reason: 'darurat',
    })
  })

  test('[F71] where a reason needs a second person, their word is asked for, or the call is tried without', () => {
    const how = walk(askOutOfOrder(atCounter({ waiting })), 'A029', 'Undangan')
    expect(walk(how, 'Minta')).toEqual({ type: 'requestApproval', counterId: 'loket-1', ticketId: 't-A029', reason: 'undangan' })
    expect(walk(how, 'Panggil sekarang')).toEqual({ type: 'callTicket', counterId: 'loket-1', ticketId: 't-A029', reason: 'undangan' })
  })

  test('[F71] a wish that was granted stands first and is called at once; one of an earlier day cannot be', () => {
    const granted = { ...SAMPLE_APPROVAL, status: 'granted' as const, mine: true }
    const who = askOutOfOrder(atCounter({ waiting, approvals: [{ ...SAMPLE_APPROVAL, number: 'A030' as never }, granted] }))
    expect(wordsOf(who)).toEqual(['Panggil A029', 'A029 · Cetak KTP-el'])
    expect(walk(who, 'Panggil A029')).toEqual({ type: 'callTicket', counterId: 'loket-1', ticketId: 't-A029', reason: 'undangan' })
    expect(callApproved(atCounter(), { ...granted, ticketId: null })).toBeNull()
  })
})

describe('a reason', () => {
  test('[F62] pausing, returning and cancelling name their reason, a work profile its name', () => {
    expect(walk(askPause(atCounter()), 'Istirahat')).toEqual({ type: 'pauseCounter', counterId: 'loket-1', reason: 'break' })
    expect(walk(askReturn(atTicket()), 'Belum datang')).toEqual({ type: 'returnToQueue', ...AT, reason: 'notHere' })
    expect(walk(askCancel(atTicket()), 'Nomor ganda')).toEqual({ type: 'cancel', ticketId: 't-A027', reason: 'duplicate' })
    expect(askProfile(atCounter())).toMatchObject({ options: [{ words: 'Semua layanan', note: 'sekarang' }] })
    expect(walk(askProfile(atCounter()), 'Semua')).toEqual({ type: 'openCounter', counterId: 'loket-1', profileId: 'semua' })
  })
})
