import type { Allowed, Command, ConsoleTicket, ConsoleView, Instant, OfficeView, Refusal } from '@loket/protocol'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, test } from 'vitest'
import type { Desk } from './desk.ts'
import { wordingFor } from './wording.ts'
import { Work } from './work.tsx'

const OFFICE = { zone: 'Asia/Jakarta', languages: ['id', 'en'], services: [], demo: false } as unknown as OfficeView
const SEAT = { id: 'l3', number: 3, state: 'open', pauseReason: null } as NonNullable<ConsoleView['counter']>
const TICKET = {
  ticketId: 't1',
  number: 'A027',
  serviceId: 'ktp',
  state: 'called',
  issuedAt: 0,
  calls: 1,
  periods: [],
  clock: null,
} as unknown as ConsoleTicket

function consoleView(ticket: ConsoleTicket | null, allowed: Allowed): ConsoleView {
  return {
    me: { userId: 'u1', name: 'Sari', roles: ['agent'] },
    counter: SEAT,
    ticket,
    waiting: { count: 0, tickets: [] },
    today: { completed: 0, promise: { met: 0, decided: 0 } },
    allowed,
  } as unknown as ConsoleView
}

const CALLED: Allowed = {
  startService: null,
  recall: null,
  returnToQueue: null,
  markNoShow: { type: 'tooEarlyForNoShow', callsToGo: 0, allowedAt: 60_000 as Instant },
}

const pressed: Command[] = []
const refusal = signal<Refusal | null>(null)
const desk: Desk = {
  busy: signal(false),
  refusal,
  press: (command) => {
    pressed.push(command)
    return Promise.resolve(true)
  },
  explain: (why) => {
    refusal.value = why
  },
}

function show(view: ConsoleView, online = true): void {
  void act(() =>
    render(
      <Work
        view={view}
        seat={SEAT}
        office={OFFICE}
        desk={desk}
        wording={wordingFor(OFFICE, 'id', 0)}
        now={0 as Instant}
        online={online}
        stopping={false}
        onSignOut={() => undefined}
        onLanguage={() => undefined}
      />,
      document.body,
    ),
  )
}

function type(key: string): void {
  void act(() => {
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  })
}

const words = (selector: string) => document.querySelector(selector)?.textContent ?? ''

afterEach(() => {
  pressed.length = 0
  refusal.value = null
  void act(() => render(null, document.body))
})

describe('the console at a ticket', () => {
  test('[F50] the main key has the focus and says what it does', () => {
    show(consoleView(TICKET, CALLED))
    expect(document.activeElement?.textContent).toContain('Mulai layani')
  })

  test('[F52] a letter acts at once where nothing is to be asked', () => {
    show(consoleView(TICKET, CALLED))
    type('r')
    expect(pressed).toEqual([{ type: 'recall', counterId: 'l3', ticketId: 't1' }])
  })

  test('[F60] an act refused by the view is explained in a sentence, and nothing is sent', () => {
    show(consoleView(TICKET, CALLED))
    type('n')
    expect(words('[role=alert]')).toBe('Tidak hadir baru dapat ditandai pukul 07.01.')
    expect(pressed).toEqual([])
  })

  test('[F60] a refusal is withdrawn with the next step at the counter', () => {
    show(consoleView(TICKET, CALLED))
    type('n')
    expect(words('[role=alert]')).not.toBe('')
    show(consoleView({ ...TICKET, state: 'checking' }, { acceptDocuments: null }))
    expect(words('[role=alert]')).toBe('')
  })

  test('[F62] an act that needs a reason asks for it, and a digit answers', () => {
    show(consoleView(TICKET, CALLED))
    type('k')
    expect(words('dialog h2')).toBe('Mengapa dikembalikan?')
    void act(() => {
      document.querySelector('dialog .choices')?.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }))
    })
    expect(pressed).toEqual([{ type: 'returnToQueue', counterId: 'l3', ticketId: 't1', reason: 'calledByMistake' }])
    expect(document.querySelector('dialog')).toBeNull()
  })

  test('[F62] a question about a ticket that has left the counter is withdrawn', () => {
    show(consoleView(TICKET, CALLED))
    type('k')
    expect(document.querySelector('dialog')).not.toBeNull()
    show(consoleView(null, { callNext: null }))
    expect(document.querySelector('dialog')).toBeNull()
  })

  test('[F58] without a server the console says so and no key does anything', () => {
    show(consoleView(TICKET, CALLED), false)
    expect(words('.offline-banner')).toContain('Terputus')
    type('r')
    void act(() => document.querySelector<HTMLButtonElement>('.key-main')?.click())
    expect(pressed).toEqual([])
    expect(document.querySelector('.key-main')?.getAttribute('aria-disabled')).toBe('true')
  })
})
