import type { ConsoleTicket, ConsoleView, IssuedTicket, Refusal } from '@loket/protocol'
import {
  SAMPLE_APPROVAL,
  SAMPLE_AT_COUNTER,
  SAMPLE_CONSOLE,
  SAMPLE_OUTAGE,
  SAMPLE_TICKET,
  sampleParked,
  sampleWaiting,
} from '@loket/ui/testing'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FakeDesk, fakeDesk } from '../shared/testing/fake-desk.ts'
import { atCounter } from './testing/at-counter.ts'
import { Work } from './work.tsx'

let desk: FakeDesk
let signedOut: number

const AT = { counterId: 'loket-1', ticketId: 't-A027' }
const ANYWHERE = SAMPLE_CONSOLE.allowed

const CALLED: Partial<ConsoleView> = {
  ticket: { ...SAMPLE_AT_COUNTER, state: 'called', clock: null },
  allowed: {
    ...ANYWHERE,
    startService: null,
    recall: null,
    returnToQueue: null,
    markNoShow: { type: 'tooEarlyForNoShow', callsToGo: 0, allowedAt: (SAMPLE_AT_COUNTER.issuedAt + 60_000) as never },
  },
}
const IN_WORK: Partial<ConsoleView> = {
  ticket: SAMPLE_AT_COUNTER,
  allowed: { ...ANYWHERE, complete: null, park: null, transfer: null, cancel: { type: 'ticketNotCancellable', state: 'processing' } },
}

interface Shown {
  readonly online?: boolean
  readonly minutes?: number
}

async function show(change: Partial<ConsoleView>, { online = true, minutes = 10 }: Shown = {}): Promise<void> {
  await act(() =>
    render(
      <Work
        {...atCounter(change, minutes)}
        desk={desk}
        online={online}
        stopping={false}
        onSignOut={() => {
          signedOut += 1
        }}
        onLanguage={() => undefined}
      />,
      document.body,
    ),
  )
}

/** Keys as they come, all before anything is drawn. */
async function type(...keys: readonly string[]): Promise<void> {
  await act(() => {
    for (const key of keys) {
      const target = document.activeElement ?? document.body
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    }
  })
}

async function press(selector: string): Promise<void> {
  await act(() => document.querySelector<HTMLElement>(selector)?.click())
}

const words = (selector: string) => document.querySelector(selector)?.textContent ?? ''

beforeEach(() => {
  desk = fakeDesk()
  signedOut = 0
})

afterEach(() => {
  void act(() => render(null, document.body))
})

describe('the console at a ticket', () => {
  test('[F50] the main key has the focus and says what it does', async () => {
    await show(CALLED)
    expect(document.activeElement?.textContent).toContain('Mulai layani')
  })

  test('[F52] a letter acts at once where nothing is to be asked', async () => {
    await show(CALLED)
    await type('r')
    expect(desk.sent).toEqual([{ type: 'recall', ...AT }])
  })

  test('[F60] an act refused by the view is explained in a sentence, and nothing is sent', async () => {
    await show(CALLED)
    await type('n')
    expect(words('.desk-refusal')).toBe('Tidak hadir baru dapat ditandai pukul 09.15.')
    await show(IN_WORK)
    await type('b')
    expect(words('.desk-refusal')).toBe('Nomor ini tidak dapat dibatalkan lagi.')
    expect(desk.sent).toEqual([])
  })

  test('[F60] a refusal is withdrawn with the next step at the counter', async () => {
    await show(CALLED)
    await type('n')
    expect(words('.desk-refusal')).not.toBe('')
    await show(IN_WORK)
    expect(words('.desk-refusal')).toBe('')
  })

  test('[F58] without a server the console says so and no key does anything', async () => {
    await show(CALLED, { online: false })
    expect(words('.offline-banner')).toContain('Terputus')
    await type('r')
    await press('.key-main')
    expect(desk.sent).toEqual([])
    expect(document.querySelector('.key-main')?.getAttribute('aria-disabled')).toBe('true')
  })

  test('[F63] ? lists every key, also those that cannot be used now', async () => {
    await show(CALLED)
    await type('?')
    expect(words('dialog')).toContain('Lanjutkan yang ditunda')
    expect(words('dialog')).toContain('Siapa yang lebih dulu mengambil nomor')
    await type('r')
    expect(desk.sent).toEqual([])
  })
})

describe('a question', () => {
  test('[F62] an act that needs a reason asks for it, and a digit answers', async () => {
    await show(CALLED)
    await type('k')
    expect(words('dialog h2')).toBe('Mengapa dikembalikan?')
    await type('1')
    expect(desk.sent).toEqual([{ type: 'returnToQueue', ...AT, reason: 'calledByMistake' }])
    expect(document.querySelector('dialog')).toBeNull()
  })

  test('[F64] digits typed before the question is drawn are its answers, and Enter then is not the main key', async () => {
    await show(IN_WORK)
    await type('t', '2', '2')
    expect(desk.sent).toEqual([{ type: 'park', ...AT, cause: 'system', dueMinutes: 30, missing: [] }])
    await type('t', '1', '2', 'Enter')
    await type('1')
    expect(desk.sent.at(-1)).toMatchObject({ cause: 'documents', dueMinutes: 15, missing: [{ case: 0, document: 1 }] })
  })

  test('[F64] a click of the main key whose question is open already does nothing', async () => {
    await show(IN_WORK)
    await act(() => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 't' }))
      document.querySelector<HTMLElement>('.key-main')?.click()
    })
    expect(desk.sent).toEqual([])
    expect(words('dialog h2')).toBe('Mengapa ditunda?')
  })

  test('[F57] while a question is open no letter acts', async () => {
    await show(CALLED)
    await type('k', 'r')
    expect(desk.sent).toEqual([])
  })

  test('[F62] a question about a ticket that has left the counter is withdrawn', async () => {
    await show(CALLED)
    await type('k')
    expect(document.querySelector('dialog')).not.toBeNull()
    await show({ allowed: { callNext: null } })
    expect(document.querySelector('dialog')).toBeNull()
  })

  test('[F62] a question stays open when somebody takes a ticket meanwhile', async () => {
    await show(CALLED)
    await type('k')
    await show({ ...CALLED, waiting: { count: 1, tickets: [sampleWaiting('A030')] } })
    expect(document.querySelector('dialog')).not.toBeNull()
  })

  test('[F58] without a server an open question stays, says so, and sends nothing', async () => {
    await show(CALLED)
    await type('k')
    await show(CALLED, { online: false })
    await type('1')
    expect(desk.sent).toEqual([])
    expect(words('dialog [role=alert]')).toContain('Terputus')
  })

  test('[F67] past the promise the main key asks for the cause first', async () => {
    await show(IN_WORK, { minutes: 24 })
    await press('.key-main')
    expect(desk.sent).toEqual([])
    expect(words('dialog h2')).toBe('Janji sudah terlewat. Apa sebabnya?')
    expect(document.activeElement?.textContent).toContain('Lewati')
    await type('1')
    expect(desk.sent).toMatchObject([{ type: 'complete', outcome: 'done', delayCause: null }])
  })

  test('[F72] the number taken for somebody is shown until it is dismissed', async () => {
    const issued: IssuedTicket = { ...SAMPLE_TICKET, url: null, paper: true }
    desk = fakeDesk(() => ({ ok: true, seq: 2, issued }))
    await show({})
    await type('w', '2', '1', '1', '1')
    expect(desk.sent).toMatchObject([{ type: 'issueTicket', serviceId: 'kia', onBehalf: 'cannotUseKiosk' }])
    expect(words('.told-number')).toBe('A027')
    await press('.told .button')
    expect(document.querySelector('dialog')).toBeNull()
  })
})

describe('leaving', () => {
  const focused = () => (document.activeElement as HTMLElement).click()

  test('[F87] closing the counter is asked first, and the answer has the focus', async () => {
    await show({})
    await type('x')
    expect(desk.sent).toEqual([])
    expect(words('dialog h2')).toBe('Tutup Loket 1?')
    await act(focused)
    expect(desk.sent).toEqual([{ type: 'closeCounter', counterId: 'loket-1' }])
  })

  test('[F87] signing out is asked first, says which counter is closed with it, and the answer has the focus', async () => {
    await show({})
    await type('q')
    expect(signedOut).toBe(0)
    expect(words('dialog')).toContain('Keluar sekarang?Loket 1 ikut ditutup.')
    await act(focused)
    expect(signedOut).toBe(1)
    expect(document.querySelector('dialog')).toBeNull()
  })

  test.each(['q', 'x'])('[F87] after %s Escape leaves everything as it was', async (key) => {
    await show({})
    await type(key, 'Escape')
    expect([desk.sent, signedOut]).toEqual([[], 0])
    expect(document.querySelector('dialog')).toBeNull()
  })

  test('[F87] the buttons of the mouse ask the same', async () => {
    await show({})
    for (const shortcut of ['X', 'Q']) {
      await press('.menu-button')
      await press(`.menu-item[aria-keyshortcuts=${shortcut}]`)
      expect(words('dialog h2')).toMatch(/\?$/)
      await type('Escape')
    }
    expect([desk.sent, signedOut]).toEqual([[], 0])
  })

  test.each(['q', 'x'])('[F87] while a ticket stands there %s is told why not, and not asked', async (key) => {
    await show({ ...IN_WORK, allowed: { ...ANYWHERE, closeCounter: { type: 'counterBusy', number: 'A027' as never } } })
    await type(key)
    expect(document.querySelector('dialog')).toBeNull()
    expect(words('.desk-refusal')).toBe('Nomor A027 masih di loket ini. Selesaikan dahulu.')
  })

  test.each(['q', 'x'])('[F58] without a server %s asks nothing', async (key) => {
    await show({}, { online: false })
    await type(key)
    expect(document.querySelector('dialog')).toBeNull()
  })
})

describe('what stands open', () => {
  const undo = { actSeq: 41, act: 'complete', number: 'A026', until: (SAMPLE_AT_COUNTER.issuedAt + 600_000 + 12_400) as never } as const

  test('[F70] the last act can be undone by its key, with the seconds that are left', async () => {
    await show({ undo: undo as never, allowed: { ...ANYWHERE, undo: null } })
    expect(words('.offer')).toContain('A026 selesai')
    expect(words('.offer-left')).toBe('12 dtk')
    await type('u')
    expect(desk.sent).toEqual([{ type: 'undo', counterId: 'loket-1', actSeq: 41 }])
  })

  test('[F70] a page whose clock is a moment behind never shows more seconds than the office gives', async () => {
    const until = (SAMPLE_AT_COUNTER.issuedAt + 600_000 + 30_999) as never
    await show({ undo: { ...undo, until } as never, allowed: { ...ANYWHERE, undo: null } })
    expect(words('.offer-left')).toBe('30 dtk')
  })

  test('[F70] when its time is over it goes, although no new view arrives; the letter then says why', async () => {
    await show({ undo: { ...undo, until: SAMPLE_AT_COUNTER.issuedAt } as never, allowed: { ...ANYWHERE, undo: null } })
    expect(document.querySelector('.offer')).toBeNull()
    await show({})
    await type('u')
    expect(words('.desk-refusal')).toBe('Tidak ada tindakan yang dapat diurungkan.')
  })

  test('[F71] a wish shows its answer, and a granted one calls', async () => {
    await show({ approvals: [SAMPLE_APPROVAL] })
    expect(words('.offer')).toContain('menunggu jawaban penyelia')
    expect(document.querySelector('.offer-act')).toBeNull()
    await show({ approvals: [{ ...SAMPLE_APPROVAL, status: 'granted' }] })
    await press('.offer-act')
    expect(desk.sent).toEqual([{ type: 'callTicket', counterId: 'loket-1', ticketId: 't-A029', reason: 'undangan' }])
    await show({ approvals: [{ ...SAMPLE_APPROVAL, status: 'refused' }] })
    expect(words('.offer')).toContain('ditolak penyelia')
  })

  test('[F71] who may not call out of order is not asked whom to call', async () => {
    await show({ outOfOrder: null, allowed: { ...ANYWHERE, callTicket: null } })
    await type('p')
    expect(document.querySelector('dialog')).toBeNull()
  })

  test('[F73] an outage stands above the desk, with where it is and when it lapses', async () => {
    await show({ outages: [SAMPLE_OUTAGE] })
    expect(words('.outages')).toContain('Sistem kependudukan terganggu · KTP-el · sejak 09.14 · belum dikonfirmasi, berakhir 09.44')
  })
})

describe('beside the desk', () => {
  test('[F74] notices are told in a live region, own due work among them, and dismissed by their key', async () => {
    await show({}, { minutes: 30 })
    const region = document.querySelector('.notices [aria-live=polite]')
    const tickets = [sampleParked('A020'), sampleParked('A021', { counterNumber: 2 })]
    const notices = [{ number: 'A028', clock: 'wait', band: 'atRisk', at: SAMPLE_AT_COUNTER.issuedAt + 25 * 60_000 }]
    await show({ parked: { count: 2, tickets }, notices: notices as never }, { minutes: 30 })
    expect(document.querySelector('.notices [aria-live=polite]')).toBe(region)
    expect([...document.querySelectorAll('.notice')].map((notice) => notice.textContent)).toEqual([
      'A020: waktunya dilanjutkan · 09.44',
      'A028: Sasaran tunggu hampir habis · 09.39',
    ])
    await type('m')
    expect(document.querySelector('.notice')).toBeNull()
  })

  test('[F74] of many notices the newest two stand there and the others are counted; one key dismisses all', async () => {
    const told = ['A028', 'A029', 'A030', 'A031'].map((number, later) => ({
      number,
      clock: 'wait',
      band: 'atRisk',
      at: SAMPLE_AT_COUNTER.issuedAt + later * 60_000,
    }))
    await show({ notices: told as never }, { minutes: 5 })
    expect([...document.querySelectorAll('.notice')].map((notice) => notice.textContent?.slice(0, 4))).toEqual(['A031', 'A030'])
    expect(words('.notices-acts')).toContain('dan 2 lagi')
    await type('m')
    expect(document.querySelector('.notice')).toBeNull()
  })

  test('[F75] parked work says why, what is missing, when and where; a time that has come is marked by a sign and words', async () => {
    const missing = [{ id: 'Kartu Keluarga' }]
    await show({ parked: { count: 1, tickets: [sampleParked('A020', { cause: 'documents', missing })] } }, { minutes: 31 })
    expect(words('.aside-ticket')).toContain('Berkas belum lengkap: Kartu Keluarga')
    expect(words('.aside-ticket .due')).toContain('waktunya dilanjutkan · Loket 1')
    expect(document.querySelector('.aside-ticket .due .sign')).not.toBeNull()
  })

  test('[F75] a no-show who may come back is listed until the tolerance is over', async () => {
    const absent = [
      { ticketId: 't9', number: 'A009', serviceId: 'kia', markedAt: 0, rejoinUntil: SAMPLE_AT_COUNTER.issuedAt + 1_200_000 },
    ] as never
    await show({ absent }, { minutes: 20 })
    expect(words('.aside-ticket')).toContain('sampai 09.34')
    await show({ absent }, { minutes: 21 })
    expect(document.querySelector('.aside-ticket')).toBeNull()
  })

  test('[F54] who waits is told with what sets them apart', async () => {
    const tickets = [sampleWaiting('A030', { priority: true, documents: 'incomplete', forThisCounter: true })]
    await show({ waiting: { count: 1, tickets } })
    expect(words('.waiting-ticket')).toContain('10 menit · prioritas · berkas belum lengkap · hanya loket ini')
  })

  test('[BK12] a booking on time is marked, waiting and at the counter', async () => {
    await show({ waiting: { count: 1, tickets: [sampleWaiting('A030', { booked: true })] } })
    expect(words('.waiting-ticket')).toContain('10 menit · booking')
    await show({ ticket: { ...SAMPLE_AT_COUNTER, booked: true } })
    expect(words('.ticket-pills')).toContain('booking')
  })
})

describe('the paper of the ticket at the counter', () => {
  const withPaper = (paper: ConsoleTicket['paper'], printCopy: Refusal | null = null): Partial<ConsoleView> => ({
    ticket: { ...SAMPLE_AT_COUNTER, paper },
    allowed: { ...IN_WORK.allowed, printCopy, printChecklist: null },
  })

  test('[R145] one that may be missing is told with a sign and words, and a copy is offered', async () => {
    await show(withPaper('unknown'))
    expect(words('.ticket-paper.missing')).toBe(' Kertasnya belum tentu keluar.Cetak salinan S')
    expect(document.querySelector('.ticket-paper .sign')).not.toBeNull()
    await show(withPaper('cancelled'))
    expect(words('.ticket-paper.missing')).toContain('Kertasnya tidak keluar.')
    await press('.ticket-paper button')
    expect(words('dialog')).toContain('Cetak salinan A027?')
    await type('1')
    expect(desk.sent).toEqual([{ type: 'printCopy', ticketId: 't-A027' }])
  })

  test('[R145] one that probably came out is called that, without an offer; one that came out is not mentioned', async () => {
    await show(withPaper('probablyPrinted'))
    expect(words('.ticket-paper')).toBe(' Kertasnya kemungkinan besar keluar.')
    expect(document.querySelector('.ticket-paper.missing')).toBeNull()
    for (const paper of ['printed', 'processed', null] as const) {
      await show(withPaper(paper))
      expect(document.querySelector('.ticket-paper')).toBeNull()
    }
  })

  test('[R145] [R146] where no copy is possible the card and the key say why', async () => {
    await show(withPaper('unknown', { type: 'copiesUsedUp', maximum: 3 }))
    expect(words('.ticket-paper')).toContain('Sudah 3 salinan nomor ini dicetak.')
    expect(document.querySelector('.ticket-paper button')).toBeNull()
    await type('s')
    expect(words('.desk-refusal')).toContain('Sudah 3 salinan nomor ini dicetak.')
    expect(desk.sent).toEqual([])
  })

  test('[R146] any number at the counter has a copy by key or menu; without one at the counter there is none', async () => {
    await show(withPaper('printed'))
    await press('.menu-button')
    expect([...document.querySelectorAll('.menu-item')].map((item) => item.textContent).slice(0, 2)).toEqual([
      'Cetak salinanS',
      'Cetak daftar berkasC',
    ])
    await press('.menu-item')
    await type('1')
    expect(desk.sent).toEqual([{ type: 'printCopy', ticketId: 't-A027' }])
    await show({ allowed: ANYWHERE })
    await type('s')
    expect(document.querySelector('dialog')).toBeNull()
    await press('.menu-button')
    expect(words('.menu-item')).toBe('Cetak daftar berkasC')
  })

  test('[R147] a list of what to bring is printed by its key', async () => {
    await show(withPaper('printed'))
    await type('c', '1')
    expect(desk.sent).toEqual([{ type: 'printChecklist', serviceId: 'cetak', language: 'id' }])
  })

  test('[R142] that a paper was asked for is said', async () => {
    await show(withPaper('unknown'))
    expect(words('.desk-asked')).toBe('')
    await type('s', '1')
    expect(words('.desk-asked')).toBe('Salinan diminta dari printer. Lihat apakah kertasnya keluar.')
  })
})
