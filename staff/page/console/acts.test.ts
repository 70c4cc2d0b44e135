import type { Allowed, ConsoleTicket, Refusal, TicketState } from '@loket/protocol'
import { staffTextsFor } from '@loket/texts'
import { describe, expect, test } from 'vitest'
import { actWords } from './act-words.ts'
import { type Act, actOfLetter, LETTERS, mainKey, refusalOf, sideKeys } from './acts.ts'

const REFUSED: Refusal = { type: 'ticketNotAtCounter' }
const at = (state: TicketState) => ({ state }) as ConsoleTicket
const view = (ticket: ConsoleTicket | null, allowed: Allowed) => ({ ticket, allowed })

describe('the main key', () => {
  test('[F50] the main key walks the usual flow by what is allowed', () => {
    expect(mainKey(view(null, { callNext: null, openCounter: REFUSED }))?.command).toBe('callNext')
    expect(mainKey(view(null, { callNext: REFUSED, openCounter: null }))?.command).toBe('openCounter')
    const atTicket: Allowed = { startService: null, acceptDocuments: null, complete: null, callNext: null }
    expect(mainKey(view(at('called'), atTicket))?.command).toBe('startService')
    expect(mainKey(view(at('checking'), atTicket))?.command).toBe('acceptDocuments')
    expect(mainKey(view(at('checking'), { ...atTicket, acceptDocuments: REFUSED }))?.command).toBe('complete')
    expect(mainKey(view(at('processing'), atTicket))?.command).toBe('complete')
  })

  test('[F51] where nothing of the flow is possible the main key carries the reason of its first command', () => {
    const queueEmpty: Refusal = { type: 'queueEmpty' }
    expect(mainKey(view(null, { callNext: queueEmpty, openCounter: REFUSED }))).toEqual({ command: 'callNext', refusal: queueEmpty })
  })

  test('[F51] where the view offers nothing of the flow there is no main key', () => {
    expect(mainKey(view(null, {}))).toBeNull()
    expect(mainKey(view(at('parked'), { complete: null }))).toBeNull()
  })
})

describe('the side keys', () => {
  const tooEarly: Refusal = { type: 'tooEarlyForNoShow', callsToGo: 1, allowedAt: 5 as never }
  const called = view(at('called'), { recall: null, markNoShow: tooEarly, complete: REFUSED, returnToQueue: null, cancel: REFUSED })

  test('[F52] what is possible now and what only needs time has a key', () => {
    expect(sideKeys(called).map(({ act, letter }) => [act, letter])).toEqual([
      ['recall', 'R'],
      ['markNoShow', 'N'],
      ['returnToQueue', 'K'],
    ])
    expect(sideKeys(view(null, { recall: null }))).toEqual([])
  })

  test('[F52] at a free counter the keys are for those who could come there', () => {
    expect(sideKeys(view(null, { resume: null, rejoin: null, callTicket: null, callNext: null })).map(({ act }) => act)).toEqual([
      'resume',
      'rejoin',
      'callTicket',
    ])
    expect(sideKeys(view(at('processing'), { resume: null, rejoin: null, park: null, transfer: null })).map(({ act }) => act)).toEqual([
      'park',
      'transfer',
      'rejoin',
    ])
  })

  test('[F52] the letter of an act without a key still answers with its reason', () => {
    expect(refusalOf('completeOther', called)).toEqual(REFUSED)
    expect(refusalOf('park', called)).toBeUndefined()
  })

  test('[F71] that a reason needs a second person is no reason against the act', () => {
    expect(refusalOf('callTicket', view(null, { callTicket: { type: 'approvalNeeded', asked: false } }))).toBeNull()
    const capped: Refusal = { type: 'outOfOrderCapReached', cap: 10 }
    expect(refusalOf('callTicket', view(null, { callTicket: capped }))).toEqual(capped)
  })
})

describe('the letters', () => {
  const acts = Object.keys(LETTERS) as Act[]

  test('[F63] every act has a letter of its own, and a word in every language', () => {
    expect(new Set(acts.map((act) => LETTERS[act])).size).toBe(acts.length)
    expect(acts.map((act) => actOfLetter(LETTERS[act]))).toEqual(acts)
    expect(actOfLetter('Z')).toBeNull()
    for (const language of ['id', 'en']) {
      const words = acts.map((act) => actWords(act, staffTextsFor(language)))
      expect(new Set(words).size).toBe(acts.length)
    }
  })
})
