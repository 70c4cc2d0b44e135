import { type Signal, signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AddressChange, LoketShell, ShellState } from '../../shell/contract.ts'
import { WaitingRoot } from './waiting-root.tsx'
import { watchShell } from './watch-shell.ts'

const AWAY: ShellState = { version: '0.1.0', server: 'http://10.0.0.2:8080', trouble: 'noAnswer', station: null }
const UNSET: ShellState = { ...AWAY, server: null, trouble: 'noAddress' }

let root: HTMLElement

beforeEach(() => {
  root = document.createElement('div')
  document.body.append(root)
})

afterEach(() => {
  render(null, root)
  root.remove()
})

async function show(first: ShellState | null, face: 'kiosk' | 'display' = 'kiosk', answers: readonly AddressChange[] = []) {
  const state = signal(first)
  const asked: string[] = []
  const left = [...answers]
  const changeServer: LoketShell['changeServer'] = async (address) => {
    asked.push(address)
    return left.shift() ?? 'changed'
  }
  const restart = async () => void asked.push('restart')
  await act(() => render(<WaitingRoot face={face} state={state} shell={{ changeServer, restart }} />, root))
  return { state, asked }
}

async function become(state: Signal<ShellState | null>, news: ShellState): Promise<void> {
  await act(() => {
    state.value = news
  })
}

const words = (): string => root.textContent ?? ''
const field = (): HTMLInputElement => root.querySelector('input') ?? fail('there is a field for the address')
const button = (name: string): HTMLButtonElement =>
  [...root.querySelectorAll('button')].find((candidate) => candidate.firstElementChild?.textContent === name) ??
  fail(`there is a key ${name}`)

function fail(expectation: string): never {
  throw new Error(expectation)
}

async function type(text: string): Promise<void> {
  await act(() => {
    field().value = text
    field().dispatchEvent(new Event('input', { bubbles: true }))
  })
}

async function press(...names: readonly string[]): Promise<void> {
  for (const name of names) await act(() => button(name).click())
}

async function enter(): Promise<void> {
  await act(async () => void field().form?.requestSubmit())
}

test('[Z16] whoever wants a number is told in two languages what to do, and whoever looks after the kiosk what is the matter', async () => {
  await show(AWAY)
  expect(root.querySelector('h1')?.textContent).toBe('Mesin nomor sedang terputus')
  for (const sentence of [
    'Silakan ambil nomor pada petugas.',
    'Please take a number from the staff.',
    'http://10.0.0.2:8080 tidak menjawab.',
    'http://10.0.0.2:8080 does not answer.',
    '0.1.0',
  ]) {
    expect(words()).toContain(sentence)
  }
  expect(root.querySelectorAll('input, button')).toHaveLength(0)
})

test('[Z16] each trouble has its own words, and they follow the shell', async () => {
  const { state } = await show({ ...AWAY, trouble: 'connecting' })
  expect(words()).toContain('Asking http://10.0.0.2:8080…')
  await become(state, { ...AWAY, trouble: 'notLoket' })
  expect(words()).toContain('What answers at http://10.0.0.2:8080 is not a Loket server.')
  await become(state, { ...AWAY, trouble: 'pageFailed' })
  expect(words()).toContain('http://10.0.0.2:8080 answers, but its page cannot be shown.')
})

test('[Z16] the board says it in its own words, and asks for no address', async () => {
  await show(UNSET, 'display')
  expect(root.querySelector('h1')?.textContent).toBe('Layar terputus')
  expect(words()).toContain('Alamat server belum diatur. Atur di layar anjungan.')
  expect(root.querySelectorAll('input')).toHaveLength(0)
})

test('[Z16] before the shell said anything the page says what is true in any case', async () => {
  await show(null)
  expect(root.querySelector('h1')?.textContent).toBe('Mesin nomor sedang terputus')
})

test('[Z3] an address is typed on the screen, a sign at a time, and taken back the same way', async () => {
  const { asked } = await show(UNSET)
  expect(button('Sambungkan').disabled).toBe(true)
  await press('1', '0', '.', 'q', 'Hapus', '2', ':', '8', '0')
  await press('Sambungkan')
  expect(asked).toEqual(['10.2:80'])
})

test('[Z3] a scanner types what it reads into the field, which has the focus, and presses Enter', async () => {
  const { asked } = await show(UNSET)
  expect(document.activeElement).toBe(field())
  await press('x')
  expect(document.activeElement).toBe(field())
  await type('http://10.0.0.2:8080/kiosk')
  await enter()
  expect(asked).toEqual(['http://10.0.0.2:8080/kiosk'])
})

test('[Z3] why an address was not taken is said in two languages until another is typed', async () => {
  const { asked } = await show(UNSET, 'kiosk', ['noAnswer', 'notLoket'])
  await type('10.0.0.9')
  await enter()
  expect(root.querySelector('#answer')?.textContent).toMatch(/^Tidak ada jawaban.*Nothing answers/)
  expect(field().getAttribute('aria-invalid')).toBe('true')
  await type('10.0.0.8')
  expect(root.querySelector('#answer')?.textContent).toBe('')
  await enter()
  expect(root.querySelector('#answer')?.textContent).toMatch(/bukan server Loket/)
  expect(asked).toEqual(['10.0.0.9', '10.0.0.8'])
})

test('[Z3] an address that is taken is asked for once, however often Enter is pressed', async () => {
  const { asked } = await show(UNSET)
  await enter()
  await type('10.0.0.2')
  await enter()
  await enter()
  expect(asked).toEqual(['10.0.0.2'])
  expect(root.querySelector('#answer')?.textContent).toMatch(/^Menghubungi server…/)
})

test('[Z21] whoever asked for another server may go back to the one there is, which starts the kiosk again', async () => {
  const { state, asked } = await show({ ...AWAY, trouble: 'addressAsked' })
  expect(root.textContent).toContain('Sekarang: http://10.0.0.2:8080')
  await press('Kembali, tanpa mengubah')
  expect(asked).toEqual(['restart'])
  await become(state, UNSET)
  expect(root.textContent).not.toContain('tanpa mengubah')
  await become(state, { ...AWAY, trouble: 'noAnswer' })
  expect(root.querySelectorAll('input, button')).toHaveLength(0)
})

test('[Z16] the newest state of the shell counts, also where the first one was asked for earlier', async () => {
  const first = Promise.withResolvers<ShellState>()
  let tell: (state: ShellState) => void = () => {}
  const state = watchShell({
    state: () => first.promise,
    onState(listener) {
      tell = listener
      return () => {}
    },
    changeServer: async () => 'changed',
    askForServer: async () => 'shown',
    restart: async () => {},
  })
  expect(state.value).toBeNull()
  tell(AWAY)
  first.resolve(UNSET)
  await first.promise
  expect(state.value).toEqual(AWAY)
  expect(watchShell(undefined).value).toBeNull()
})
