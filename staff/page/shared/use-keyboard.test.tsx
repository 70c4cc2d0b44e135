import type { Command } from '@loket/protocol'
import { staffTextsFor } from '@loket/texts'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import type { Question } from './question.ts'
import { QuestionDialog } from './question-dialog.tsx'
import { createQuestions, type Questions } from './questions.ts'
import { useKeyboard } from './use-keyboard.ts'

const MISSING: Question = {
  kind: 'checks',
  title: 'missing',
  items: [{ words: 'paper', note: null, ref: { case: 0, document: 0 } }],
  atLeast: 0,
  leadsTo: () => ({ send: { type: 'openDay' } }),
}

let sent: Command[] = []

afterEach(() => {
  sent = []
  void act(() => render(null, document.body))
})

function Page({ questions }: { readonly questions: Questions }) {
  useKeyboard({ questions, main: () => undefined, letter: () => undefined })
  return <QuestionDialog questions={questions} texts={staffTextsFor('id')} online />
}

async function show(question: Question): Promise<Questions> {
  const questions = createQuestions({ isReady: () => true, send: (command) => sent.push(command) })
  questions.open(question)
  await act(() => render(<Page questions={questions} />, document.body))
  return questions
}

/** A key where the focus is; true where the page took it from the browser. */
async function type(key: string): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  await act(() => {
    const target = document.activeElement ?? document.body
    target.dispatchEvent(event)
  })
  return event.defaultPrevented
}

test('[F57] Enter goes on with what is ticked, but on the way back it belongs to that button', async () => {
  await show(MISSING)
  document.querySelector<HTMLElement>('.question-back')?.focus()
  expect(await type('Enter')).toBe(false)
  expect(sent).toEqual([])
  document.querySelector<HTMLElement>('input')?.focus()
  expect(await type('Enter')).toBe(true)
  expect(sent).toEqual([{ type: 'openDay' }])
})

test('[F64] Escape is taken from the browser, so that no step is made twice', async () => {
  const questions = await show(MISSING)
  expect(await type('Escape')).toBe(true)
  expect(questions.asked.value).toEqual([])
})
