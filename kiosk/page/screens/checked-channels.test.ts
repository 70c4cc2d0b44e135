import type { ComplaintChannel, LocalDate } from '@loket/protocol'
import { expect, test } from 'vitest'
import { voiceFor } from '../voice.ts'
import { checkedChannels } from './checked-channels.ts'

const channel = (label: string, date: string | null): ComplaintChannel => ({ label, lastCheckedOn: date as LocalDate | null })
const told = (channels: readonly ComplaintChannel[], language = 'id') => {
  const { channels: shown, note } = checkedChannels(channels, voiceFor(language, [], true))
  return [...shown.map(({ label }) => label), note]
}

test('[F134] places to complain that were all checked have the earliest of their dates', () => {
  const both = [channel('JAKI', '2026-11-20'), channel('SMS 1708', '2026-11-02')]
  expect(told(both)).toEqual(['JAKI', 'SMS 1708', 'diperiksa 2 Nov 2026'])
  expect(told(both, 'en')).toEqual(['JAKI', 'SMS 1708', 'checked 2 Nov 2026'])
})

test('[F134] where some never were, the others have their own, and nothing is said of those', () => {
  expect(told([channel('JAKI', null), channel('SMS 1708', '2026-11-02')])).toEqual(['JAKI', 'SMS 1708 (diperiksa 2 Nov 2026)', null])
  expect(told([channel('JAKI', null)])).toEqual(['JAKI', null])
  expect(told([])).toEqual([null])
})
