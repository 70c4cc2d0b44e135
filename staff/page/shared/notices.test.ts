import type { ClockNotice, TicketNumber } from '@loket/protocol'
import { staffTextsFor } from '@loket/texts'
import { morning } from '@loket/ui/testing'
import { expect, test } from 'vitest'
import { clockNotice, shownNotices } from './notices.ts'

const texts = staffTextsFor('id')
const AT_RISK: ClockNotice = { number: 'A028' as TicketNumber, clock: 'wait', band: 'atRisk', at: morning(0) }
const BREACHED: ClockNotice = { number: 'A027' as TicketNumber, clock: 'processing', band: 'breached', at: morning(2) }
const notices = [AT_RISK, BREACHED].map((notice) => clockNotice(notice, texts))

test('[F74] a notice names the number, and the promise only where it is one', () => {
  expect(notices.map(({ words, standing }) => [words, standing])).toEqual([
    ['A028: Sasaran tunggu hampir habis', 'atRisk'],
    ['A027: Janji terlewat', 'breached'],
  ])
  expect(clockNotice({ ...BREACHED, clock: 'visit' }, texts).words).toBe('A027: Janji terlewat')
})

test('[F74] notices stand newest first until they are ten minutes old', () => {
  const shown = (minutes: number) => shownNotices(notices, new Set(), morning(minutes)).map(({ words }) => words.slice(0, 4))
  expect(shown(3)).toEqual(['A027', 'A028'])
  expect(shown(9.99)).toEqual(['A027', 'A028'])
  expect(shown(10)).toEqual(['A027'])
  expect(shown(12)).toEqual([])
})

test('[F74] of one clock only the newest notice stands, and an older one does not come back when it is dismissed', () => {
  const later = clockNotice({ ...AT_RISK, band: 'breached', at: morning(4) }, texts)
  const shown = (dismissed: readonly string[]) =>
    shownNotices([...notices, later], new Set(dismissed), morning(5)).map(({ words }) => words)
  expect(shown([])).toEqual(['A028: Sasaran tunggu terlewat', 'A027: Janji terlewat'])
  expect(shown([later.key])).toEqual(['A027: Janji terlewat'])
})

test('[F74] a dismissed notice does not come back; the next band of the same clock is another notice', () => {
  const later = clockNotice({ ...AT_RISK, band: 'breached', at: morning(4) }, texts)
  const shown = shownNotices([...notices, later], new Set(notices.map(({ key }) => key)), morning(5))
  expect(shown.map(({ words }) => words)).toEqual(['A028: Sasaran tunggu terlewat'])
})
