import type { ConsoleView } from '@loket/protocol'
import { SAMPLE_CONSOLE } from '@loket/ui/testing'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FakeDesk, fakeDesk } from '../shared/testing/fake-desk.ts'
import { ChooseCounter } from './choose-counter.tsx'
import type { LostSeat } from './taken-over.ts'
import { atCounter } from './testing/at-counter.ts'

let desk: FakeDesk

beforeEach(() => {
  desk = fakeDesk()
})

afterEach(() => {
  void act(() => render(null, document.body))
})

const VIEW: ConsoleView = {
  ...SAMPLE_CONSOLE,
  counter: null,
  counters: SAMPLE_CONSOLE.counters.map((one) => ({ ...one, mine: false, ticketNumber: one.number === 2 ? ('A030' as never) : null })),
}

function show(lost: LostSeat | null = null, online = true): void {
  const { wording } = atCounter()
  void act(() =>
    render(
      <ChooseCounter view={VIEW} wording={wording} desk={desk} online={online} lost={lost} onSignOut={() => undefined} />,
      document.body,
    ),
  )
}

function type(key: string): void {
  void act(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  })
}

test('[F78] a free counter is opened by its digit', () => {
  show()
  type('3')
  expect(desk.sent).toEqual([{ type: 'openCounter', counterId: 'loket-3', profileId: null }])
})

test('[F77] a counter where somebody sits is taken over only after a second yes, with what stands there', () => {
  show()
  type('2')
  expect(desk.sent).toEqual([])
  expect(document.querySelector('dialog')?.textContent).toContain('Ambil alih dari Budi?')
  expect(document.querySelector('dialog')?.textContent).toContain('A030')
  type('1')
  expect(desk.sent).toEqual([{ type: 'takeOverCounter', counterId: 'loket-2' }])
})

test('[F77] whose counter was taken over is told by whom', () => {
  show({ counterNumber: 1, by: 'Budi' })
  expect(document.querySelector('[role=alert]')?.textContent).toContain('Loket 1 diambil alih Budi')
  show({ counterNumber: 1, by: null })
  expect(document.querySelector('[role=alert]')?.textContent).toContain('diambil alih petugas lain')
})

test('[F58] without a server no counter is chosen', () => {
  show(null, false)
  type('3')
  type('2')
  expect(desk.sent).toEqual([])
  expect(document.querySelector('dialog')).toBeNull()
  expect(document.body.textContent).toContain('Terputus dari server')
})
