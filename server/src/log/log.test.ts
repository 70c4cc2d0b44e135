import { describe, expect, test } from 'vitest'
import { createLog } from './log.ts'
import { LOG_EVENTS } from './log-events.ts'

function lines(level: Parameters<typeof createLog>[0]) {
  const written: string[] = []
  const log = createLog(level, { write: (line) => void written.push(line) })
  return { log, read: () => written.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

describe('the log', () => {
  test('[J53] is one JSON object a line: time, level, event, fields', () => {
    const { log, read } = lines('info')
    log.note('day-closed', { serviceDay: '2027-01-12' })
    log.note('face-connected', { face: 'kiosk' })
    expect(read()).toEqual([{ level: 'info', time: expect.stringMatching(/Z$/), event: 'day-closed', serviceDay: '2027-01-12' }])
  })

  test('[J53] an error is written with its name and its trace', () => {
    const { log, read } = lines('info')
    log.note('server-fault', { err: new TypeError('no') })
    expect(read()[0]).toMatchObject({ level: 'fatal', err: { type: 'TypeError', message: 'no', stack: expect.any(String) } })
  })

  test('[J53] every event has a sentence that says what it means', () => {
    for (const { sentence } of Object.values(LOG_EVENTS)) expect(sentence).toMatch(/^[A-Z].+\.$/)
  })
})
