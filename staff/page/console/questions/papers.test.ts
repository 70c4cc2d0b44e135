import { describe, expect, test } from 'vitest'
import { walk, wordsOf } from '../../shared/testing/walk.ts'
import { atCounter, atTicket } from '../testing/at-counter.ts'
import { askChecklist, askCopy } from './papers.ts'

describe('a copy of the number at the counter', () => {
  test('[R146] is asked first, with how many are left', () => {
    const question = askCopy(atTicket({ copiesLeft: 2 }))
    expect(question).toMatchObject({ title: 'Cetak salinan A027?', hint: '2 salinan lagi' })
    expect(walk(question, 'Ya, cetak')).toEqual({ type: 'printCopy', ticketId: 't-A027' })
  })
})

describe('what to bring', () => {
  const list = (serviceId: string) => ({ type: 'printChecklist', serviceId, language: 'id' })

  test('[R147] the service of the ticket at the counter stands first, the others behind it', () => {
    const question = askChecklist(atTicket())
    expect(wordsOf(question)).toEqual(['Cetak KTP-el', 'Layanan lain'])
    expect(walk(question, 'Cetak')).toEqual(list('cetak'))
    expect(walk(question, 'Layanan lain', 'Perekaman')).toEqual(list('rekam'))
  })

  test('[R147] at a free counter any service is offered', () => {
    expect(walk(askChecklist(atCounter()), 'KTP-el', 'Cetak')).toEqual(list('cetak'))
  })
})
