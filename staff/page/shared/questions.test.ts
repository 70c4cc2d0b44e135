import type { Command, CounterId, DocumentRef, LocalDate } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { choice, digitOf, type Option, pageOf, placeOfKey, type Question } from './question.ts'
import { createQuestions } from './questions.ts'

const PAUSE: Command = { type: 'closeCounter', counterId: 'l1' as CounterId }
const call = (ticketId: string): Command => ({ type: 'rejoin', ticketId: ticketId as never })
const options = (count: number): readonly Option[] =>
  Array.from({ length: count }, (_, place) => ({ words: `answer ${place + 1}`, leadsTo: { send: call(`t${place + 1}`) } }))

function open(question: Question, isReady = () => true) {
  const sent: Command[] = []
  const questions = createQuestions({ isReady, send: (command) => sent.push(command) })
  questions.open(question)
  const type = (keys: string) => [...keys].map((key) => questions.key(key))
  return { questions, sent, type, title: () => questions.asked.value.at(-1)?.question.title ?? null }
}

test('[F87] an answer may be something that the page itself does; it is heard when a command would be', () => {
  let done = 0
  let ready = false
  const act = () => {
    done += 1
  }
  const { type, questions } = open(choice('sure', [{ words: 'yes', leadsTo: { act } }]), () => ready)
  type('1')
  expect([done, questions.asked.value.length]).toEqual([0, 1])
  ready = true
  type('1')
  expect([done, questions.asked.value.length]).toEqual([1, 0])
})

describe('digits', () => {
  test('[F64] up to ten answers have the digits 1 to 9 and 0; of more, nine do and 0 turns the page', () => {
    const page = (count: number, number = 0) => pageOf(options(count), number)
    expect([page(10).items.length, page(10).more]).toEqual([10, false])
    expect([page(11).items.length, page(11).more]).toEqual([9, true])
    expect(page(11, 1).items.map(({ words }) => words)).toEqual(['answer 10', 'answer 11'])
    expect(page(11, 2).items[0]?.words).toBe('answer 1')
    expect([0, 8, 9].map(digitOf)).toEqual(['1', '9', '0'])
    expect(['1', '9', '0', 'x', 'Enter'].map(placeOfKey)).toEqual([0, 8, 9, null, null])
  })

  test('[F64] digits answer one question after the other, however fast they come', () => {
    const second = choice('second', options(3))
    const { type, sent, questions } = open(choice('first', [{ words: 'one', leadsTo: { ask: () => second } }]))
    type('13')
    expect(sent).toEqual([call('t3')])
    expect(questions.asked.value).toEqual([])
  })

  test('[F64] the tenth of ten is 0; with more, 0 turns the page and the digits count from there', () => {
    const ten = open(choice('ten', options(10)))
    ten.type('0')
    expect(ten.sent).toEqual([call('t10')])
    const more = open(choice('eleven', options(11)))
    more.type('02')
    expect(more.sent).toEqual([call('t11')])
  })

  test('[F64] a key that is no answer is left to the page, and answers nothing', () => {
    const { type, sent } = open(choice('first', options(2)))
    expect(type('3x')).toEqual([true, false])
    expect(sent).toEqual([])
  })

  test('[F64] one step back leads to the question before, and from the first away', () => {
    const second = choice('second', options(1))
    const { questions, type, title } = open(choice('first', [{ words: 'one', leadsTo: { ask: () => second } }]))
    type('1')
    expect(title()).toBe('second')
    questions.back()
    expect(title()).toBe('first')
    questions.back()
    expect(title()).toBeNull()
  })

  test('[F64] Escape steps back as fast as it comes, before anything is drawn', () => {
    const second = choice('second', options(1))
    const { questions, type, title } = open(choice('first', [{ words: 'one', leadsTo: { ask: () => second } }]))
    type('1')
    expect(questions.key('Escape')).toBe(true)
    expect(title()).toBe('first')
    expect([questions.key('Escape'), questions.key('Escape')]).toEqual([true, false])
    expect(title()).toBeNull()
  })
})

describe('an open question', () => {
  test('[F65] the next question is made when it is reached, and then stays as it is', () => {
    const waiting = ['A', 'B']
    const ask = () =>
      choice(
        'who',
        waiting.map((name): Option => ({ words: name, leadsTo: { send: call(name) } })),
      )
    const { type, sent } = open(choice('first', [{ words: 'one', leadsTo: { ask } }]))
    waiting.unshift('Z')
    type('1')
    waiting.splice(0, waiting.length, 'B')
    type('2')
    expect(sent).toEqual([call('A')])
  })

  test('[F56] an answer that leads to a command is not heard while the desk is not ready; the question stays', () => {
    let ready = false
    const { type, sent, title } = open(choice('first', [{ words: 'one', leadsTo: { send: PAUSE } }]), () => ready)
    type('1')
    expect([sent, title()]).toEqual([[], 'first'])
    ready = true
    type('1')
    expect([sent, title()]).toEqual([[PAUSE], null])
  })

  test('[F68] a list is ticked by digits and goes on with Enter, once enough is ticked', () => {
    const refs: DocumentRef[][] = []
    const items = [0, 1, 2].map((document) => ({ words: `paper ${document}`, note: null, ref: { case: 0, document } }))
    const { questions, title } = open({
      kind: 'checks',
      title: 'missing',
      items,
      atLeast: 1,
      leadsTo(ticked) {
        refs.push([...ticked])
        return { send: PAUSE }
      },
    })
    questions.key('Enter')
    expect([refs, title()]).toEqual([[], 'missing'])
    for (const key of ['3', '1', '3', '3', 'Enter']) questions.key(key)
    expect(refs).toEqual([
      [
        { case: 0, document: 0 },
        { case: 0, document: 2 },
      ],
    ])
    expect(title()).toBeNull()
  })

  test('[F64] a date has digits for its quick answers; a number that is told has none', () => {
    const date = open({
      kind: 'date',
      title: 'when',
      quick: options(2),
      earliest: '2027-01-12' as LocalDate,
      leadsTo: () => ({ send: PAUSE }),
    })
    date.type('2')
    expect(date.sent).toEqual([call('t2')])
    const told = open({ kind: 'told', title: 'taken', number: 'A001' as never, lines: [] })
    told.type('1')
    expect(told.title()).toBe('taken')
  })
})
