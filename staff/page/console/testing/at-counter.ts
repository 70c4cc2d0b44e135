import type { ConsoleView, OfficeView } from '@loket/protocol'
import { staffTextsFor } from '@loket/texts'
import { morning, SAMPLE_AT_COUNTER, SAMPLE_CONSOLE, SAMPLE_OFFICE } from '@loket/ui/testing'
import { wordingFor } from '../../shared/wording.ts'
import type { AtCounter, AtTicket } from '../at-counter.ts'

/** The sample counter in Indonesian, so many minutes after the morning. */
export function atCounter(change: Partial<ConsoleView> = {}, minutes = 10, office: OfficeView = SAMPLE_OFFICE): AtCounter {
  const view: ConsoleView = { ...SAMPLE_CONSOLE, ...change }
  if (view.counter === null) throw new Error('the agent sits nowhere')
  const wording = wordingFor({ office, texts: staffTextsFor('id'), language: 'id', wallOffsetMs: 0 })
  return { view, seat: view.counter, office, wording, now: morning(minutes) }
}

export function atTicket(change: Partial<AtTicket['ticket']> = {}, minutes = 10, office: OfficeView = SAMPLE_OFFICE): AtTicket {
  const ticket = { ...SAMPLE_AT_COUNTER, ...change }
  return { ...atCounter({ ticket }, minutes, office), ticket }
}
