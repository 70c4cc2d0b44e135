import type { LocalDate, ServiceId } from '@loket/protocol'
import { expect, onTestFinished, test } from 'vitest'
import { settingsForPreset } from '../presets/settings-for-preset.ts'
import { EIGHT, foundedOffice } from '../testing/office.ts'
import { openBookings } from './bookings.ts'
import { type ImportInto, importBookings } from './import-bookings.ts'

const TODAY = '2027-01-12' as LocalDate
const HEADING = 'bookingId,code,serviceId,slotFrom,slotTo'

/** An office at half past eight that takes bookings, and its lines. */
async function anImport() {
  const settings = { ...settingsForPreset('kelurahan'), bookings: { earlyMinutes: 15, lateMinutes: 15 } }
  const serviceId = settings.services.find(({ offer }) => offer.here)?.id as ServiceId
  const { loop } = await foundedOffice({}, settings)
  const bookings = openBookings(':memory:')
  onTestFinished(() => bookings.close())
  const into: ImportInto = { state: loop.state, book: bookings.book, today: { date: TODAY, minuteOfDay: 510 }, wall: EIGHT }
  const line = (id: string, code: string, from = '09:00', to = '09:30') => `${id},${code},${serviceId},${TODAY}T${from},${TODAY}T${to}`
  return {
    into,
    line,
    take: (lines: readonly string[], over: ImportInto = into, wish = {}) =>
      importBookings(over, { csv: [HEADING, ...lines].join('\n'), dryRun: false, skipBad: false, ...wish }),
  }
}

/** Of six signs, another for each number. */
function codeOf(count: number): string {
  const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
  return Array.from({ length: 6 }, (_, place) => signs[Math.floor(count / signs.length ** place) % signs.length]).join('')
}

test('[BK38] a file that is taken again later on its day is as it was, also where a slot has passed', async () => {
  const { into, take, line } = await anImport()
  const lines = [line('B-1', 'K7M4XT'), line('B-2', 'K7M4XU', '14:00', '14:30')]
  expect(await take(lines)).toMatchObject({ taken: 2, written: true })
  const later = { ...into, today: { date: TODAY, minuteOfDay: 700 } }
  expect(await take(lines, later)).toEqual({ taken: 0, changed: 0, same: 2, problems: [], written: true })
  expect(await take([line('B-3', 'K7M4XV')], later)).toMatchObject({ problems: [{ line: 2, problem: 'This slot is over.' }] })
})

test('[BK29] lines are looked at as though each were written before the next', async () => {
  const { into, take, line } = await anImport()
  await take([line('B-1', 'K7M4XT'), line('B-2', 'K7M4XU')])
  // The code that the first has left is free, the one that the second has is not.
  expect(await take([line('B-1', 'K7M4XV'), line('B-3', 'K7M4XT')])).toMatchObject({ taken: 1, changed: 1, problems: [] })
  expect(into.book.get('B-3')?.ref).toBe(into.book.refOf(TODAY, 'K7M4XT'))
  const codeTaken = { problem: 'Another booking of that day has this code. Give another one.' }
  expect(await take([line('B-4', 'K7M4XU'), line('B-2', 'K7M4XW')])).toMatchObject({
    problems: [{ line: 2, ...codeTaken }],
    written: false,
  })
  expect(await take([line('B-5', 'K7M4XZ'), line('B-6', 'K7M4XZ')])).toMatchObject({
    problems: [{ line: 3, ...codeTaken }],
    written: false,
  })
  expect(into.book.get('B-5')).toBeNull()
})

test('[BK39] a day is counted once a file, and what the file brings counts with it', async () => {
  const { into, take, line } = await anImport()
  const counted: string[] = []
  const book = {
    ...into.book,
    countOn(date: LocalDate) {
      counted.push(date)
      return 4_999
    },
  }
  const answer = await take([line('B-1', 'K7M4XT'), line('B-2', 'K7M4XU')], { ...into, book }, { skipBad: true })
  expect(answer).toMatchObject({ taken: 1, problems: [{ line: 3, problem: 'That day holds 5000 bookings already.' }] })
  expect(counted).toEqual([TODAY])
})

test('[BK39] the office has turns while a large file is taken, and what the app sent meanwhile stands', async () => {
  const { into, take, line } = await anImport()
  const lines = Array.from({ length: 1_200 }, (_, count) => line(`B-${count}`, codeOf(count)))
  let [turns, isOver] = [0, false]
  const count = () => {
    turns += 1
    // All has been looked at and not all is written: the last line's code is somebody else's by then.
    if (turns === 4)
      into.book.put('APP', { code: codeOf(1_199), serviceId: 'x' as ServiceId, date: TODAY, fromMinute: 1, toMinute: 2 }, EIGHT)
    if (!isOver) setImmediate(count)
  }
  setImmediate(count)
  const answer = await take(lines)
  isOver = true
  expect(turns).toBeGreaterThan(3)
  expect(answer).toMatchObject({ taken: 1_199, written: true, problems: [{ line: 1_201 }] })
  expect(into.book.get('APP')?.ref).toBe(into.book.refOf(TODAY, codeOf(1_199)))
  expect(into.book.countOn(TODAY)).toBe(1_200)
})
