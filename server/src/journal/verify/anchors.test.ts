import { describe, expect, test } from 'vitest'
import { CALLED_FIRST, CALLED_THIRD, ISSUED, LAST, shortMorning } from '../../testing/short-morning.ts'
import { rechain, reseal, rewriteData, rowAt, tamper } from '../../testing/tampering.ts'
import type { Database } from '../database.ts'
import { examineJournal } from '../verify.ts'
import { readAnchor } from './anchors.ts'

function markOf(database: Database, seq: number): string {
  return rowAt(database, seq).hash.toString('hex').slice(0, 8)
}

function compare(database: Database, ...texts: string[]) {
  const findings: string[] = []
  const anchors = texts.map((text) => readAnchor(text) ?? expect.fail(`no anchor: ${text}`))
  const { anchoredTo } = examineJournal(database, anchors, {
    onFinding: ({ kind, seq, problem }) => findings.push(`${kind} ${seq}: ${problem}`),
    onNotice: () => {},
  })
  return { anchoredTo, findings }
}

describe('an anchor', () => {
  const ticket = { kind: 'ticket', number: 'A027', date: '2027-01-12', mark: '1a2b3c4d' }

  test.each([
    'A027 12 Jan 2027 1a2b3c4d',
    'a027 2027-01-12 1A2B3C4D',
    '  A 027   Sel, 12 Jan 2027 09.14 WIB   1a2b 3c4d. ',
    'A027: Tue, 12 January 2027, 9:14; 1a2b3c4d',
    'A027 12/1/2027 1a2b3c4d',
    'A027 12.01.2027 1a2b3c4d',
  ])('[J95] is read as it stands on a ticket: %s', (text) => {
    expect(readAnchor(text)).toEqual({ ...ticket, text: text.trim() })
  })

  test.each([
    ['12 Mei 2027', '2027-05-12'],
    ['12 May 2027', '2027-05-12'],
    ['3 Agu 2027', '2027-08-03'],
    ['3 Aug 2027', '2027-08-03'],
    ['1 Oktober 2027', '2027-10-01'],
    ['31 Des 2027', '2027-12-31'],
  ])('[J95] may name its month in Indonesian or English: %s', (date, iso) => {
    expect(readAnchor(`A027 ${date} 1a2b3c4d`)).toMatchObject({ date: iso })
  })

  test('[J95] may be what the board showed on a day, or a row and its hash', () => {
    expect(readAnchor('2027-01-12 HEAD 1a2b3c4d')).toMatchObject({ kind: 'head', date: '2027-01-12', mark: '1a2b3c4d' })
    const whole = '0123456789abcdef'.repeat(4)
    expect(readAnchor(`row 412 ${whole}`)).toMatchObject({ kind: 'row', seq: 412, mark: whole })
  })

  test.each([
    '',
    'A027',
    'A027 1a2b3c4d',
    'A027 12 Jan 2027',
    'A027 12 Jan 2027 1a2b3c',
    'A027 12 Jan 2027 1a2b3c4g',
    'A027 31 Feb 2027 1a2b3c4d',
    'A027 12 Foo 2027 1a2b3c4d',
  ])('[J95] is refused where it is none: %j', (text) => {
    expect(readAnchor(text)).toBeNull()
  })
})

describe('a journal compared with paper', () => {
  test('[J94] is anchored up to the last row that an anchor agrees with', async () => {
    const database = await shortMorning()
    const ticket = `A002 12 Jan 2027 ${markOf(database, ISSUED[1])}`
    expect(compare(database, ticket)).toEqual({ anchoredTo: ISSUED[1], findings: [] })
    const head = `2027-01-12 head ${markOf(database, CALLED_FIRST)}`
    expect(compare(database, head, ticket)).toEqual({ anchoredTo: CALLED_FIRST, findings: [] })
    const row = `row ${LAST} ${rowAt(database, LAST).hash.toString('hex')}`
    expect(compare(database, row)).toEqual({ anchoredTo: LAST, findings: [] })
    expect(compare(database)).toEqual({ anchoredTo: null, findings: [] })
  })

  test('[J94] a tail that was cut off shows nothing, but to the ticket that was printed there', async () => {
    const database = await shortMorning()
    const [first, last] = [`A001 12 Jan 2027 ${markOf(database, ISSUED[0])}`, `A005 12 Jan 2027 ${markOf(database, ISSUED[4])}`]
    const head = `2027-01-12 head ${markOf(database, LAST)}`
    tamper(database, 'DELETE FROM journal WHERE seq >= ?', ISSUED[4])
    expect(compare(database, first)).toEqual({ anchoredTo: ISSUED[0], findings: [] })
    expect(compare(database, first, last, head, `row ${LAST} ${markOf(database, 1)}`)).toEqual({
      anchoredTo: ISSUED[0],
      findings: [
        `anchorNotFound 0: the anchor "${last}" leads nowhere: no row of that day gives that number`,
        `anchorNotFound 0: the anchor "${head}" leads nowhere: no row of that day has a hash that begins so`,
        expect.stringContaining(`leads nowhere: the journal ends with row ${ISSUED[3]}`),
      ],
    })
  })

  test('[J94] a chain that was written anew from some row on shows nothing, but to a ticket from behind that row', async () => {
    const database = await shortMorning()
    const before = `A002 12 Jan 2027 ${markOf(database, ISSUED[1])}`
    const behind = `A004 12 Jan 2027 ${markOf(database, ISSUED[3])}`
    rewriteData(database, ISSUED[2], (data) => ({ ...data, documents: 'incomplete' }))
    rechain(database, ISSUED[2])
    expect(compare(database)).toEqual({ anchoredTo: null, findings: [] })
    expect(compare(database, before)).toEqual({ anchoredTo: ISSUED[1], findings: [] })
    expect(compare(database, before, behind)).toEqual({
      anchoredTo: ISSUED[1],
      findings: [`anchorMismatch ${ISSUED[3]}: the anchor "${behind}" names it, but its hash begins with ${markOf(database, ISSUED[3])}`],
    })
  })

  test('[J94] an anchor vouches for nothing behind a break of the chain', async () => {
    const database = await shortMorning()
    tamper(database, "UPDATE journal SET actor = 'x' WHERE seq = ?", ISSUED[1])
    const early = `A001 12 Jan 2027 ${markOf(database, ISSUED[0])}`
    const late = `row ${CALLED_THIRD} ${markOf(database, CALLED_THIRD)}`
    expect(compare(database, early, late)).toMatchObject({ anchoredTo: ISSUED[0], findings: [expect.stringContaining('altered 5')] })
    expect(compare(database, late)).toMatchObject({ anchoredTo: null })
  })

  test('[J94] an anchor before a run that was written anew vouches for what is before it, one in the run contradicts', async () => {
    const database = await shortMorning()
    const before = `A001 12 Jan 2027 ${markOf(database, ISSUED[0])}`
    const within = `A003 12 Jan 2027 ${markOf(database, ISSUED[2])}`
    const behind = `row ${LAST} ${markOf(database, LAST)}`
    const kept = Array.from({ length: LAST - CALLED_FIRST + 1 }, (_, place) => rowAt(database, CALLED_FIRST + place))
    tamper(database, "UPDATE journal SET actor = 'kiosk-9' WHERE seq = ?", ISSUED[1])
    rechain(database, ISSUED[1])
    for (const { seq, prev, hash } of kept.slice(1))
      tamper(database, 'UPDATE journal SET prev = ?, hash = ? WHERE seq = ?', prev, hash, seq)
    tamper(database, 'UPDATE journal SET hash = ? WHERE seq = ?', kept[0]?.hash ?? null, CALLED_FIRST)
    expect(compare(database, before, behind)).toEqual({
      anchoredTo: ISSUED[0],
      findings: [expect.stringMatching(`altered ${CALLED_FIRST}: .* a run of rows that ends there`)],
    })
    expect(compare(database, within).findings).toContainEqual(expect.stringContaining(`anchorMismatch ${ISSUED[2]}`))
  })

  test('[J103] nothing is anchored where rows stand before the first, whatever agrees', async () => {
    const database = await shortMorning()
    const head = `2027-01-12 head ${markOf(database, LAST)}`
    database.pragma('ignore_check_constraints = ON')
    const columns = 'office, at, service_day, type, v, actor, device, command_id, data, prev, hash'
    tamper(database, `INSERT INTO journal (seq, ${columns}) SELECT 0, ${columns} FROM journal WHERE seq = 1`)
    reseal(database, 0)
    const { anchoredTo, findings } = compare(database, head)
    expect(anchoredTo).toBeNull()
    expect(findings).toEqual([
      'inserted 0: it was put in, or moved before the beginning: numbers begin with 1',
      `rowsMiscounted ${LAST}: it is the last one, but ${LAST + 1} rows stand here`,
    ])
  })

  test('[J94] a number of another day is not compared, paper of the next date is', async () => {
    const database = await shortMorning()
    const mark = markOf(database, ISSUED[0])
    expect(compare(database, `A001 13 Jan 2027 ${mark}`).anchoredTo).toBe(ISSUED[0])
    expect(compare(database, `A001 15 Jan 2027 ${mark}`).findings).toEqual([expect.stringContaining('anchorNotFound')])
  })
})
