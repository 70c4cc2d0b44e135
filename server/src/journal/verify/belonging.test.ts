// The chain is written anew in each of these, so that no hash shows anything.

import { expect, test } from 'vitest'
import { CALLED_SECOND, CALLED_THIRD, ISSUED, shortMorning } from '../../testing/short-morning.ts'
import { rechain, rewriteData, tamper } from '../../testing/tampering.ts'
import type { Database } from '../database.ts'
import { examineJournal } from '../verify.ts'

function found(database: Database): readonly string[] {
  rechain(database, 1)
  const findings: string[] = []
  examineJournal(database, [], { onFinding: ({ kind, seq, problem }) => findings.push(`${kind} ${seq}: ${problem}`), onNotice: () => {} })
  return findings
}

async function withColumn(column: string, value: string | number, seq: number): Promise<readonly string[]> {
  const database = await shortMorning()
  tamper(database, `UPDATE journal SET ${column} = ? WHERE seq = ?`, value, seq)
  return found(database)
}

async function saying(seq: number, said: object): Promise<readonly string[]> {
  const database = await shortMorning()
  rewriteData(database, seq, (data) => ({ ...data, ...said }))
  return found(database)
}

test.each([1, 2, 3, ISSUED[2]])('[J102] row %i of another office, or of another day than the one that is open, is found', async (seq) => {
  expect(await withColumn('office', 'elsewhere', seq)).toEqual([
    `belongsElsewhere ${seq}: it says that it is of the office elsewhere; this is kelurahan-pulo-gadung`,
  ])
  const days = seq === 1 ? [] : [`belongsElsewhere ${seq}: it says that it is of 2031-01-01, when 2027-01-12 was open`]
  expect(await withColumn('service_day', '2031-01-01', seq)).toEqual(days)
})

test.each([0, -1])('[J102] no row was written in version %i', async (v) => {
  expect(await withColumn('v', v, CALLED_SECOND)).toEqual([`versionWrong ${CALLED_SECOND}: its version is ${v}; the first is 1`])
})

test('[J102] [J93] a number that is given twice is found under another day, too', async () => {
  const database = await shortMorning()
  tamper(database, "UPDATE journal SET service_day = '2031-01-01' WHERE seq = ?", ISSUED[2])
  rewriteData(database, ISSUED[2], (data) => ({ ...data, number: 'A001' }))
  expect(found(database)).toContain(`numberTwice ${ISSUED[2]}: number A001 was given before on that day`)
})

test.each(['Z003', 'A004', 'A03', 'A1000003', '3', 'AA03'])('[J102] %s is not the third number of series A', async (number) => {
  expect(await saying(ISSUED[2], { number })).toContain(`numberWrong ${ISSUED[2]}: it gives ${number} as number 3 of series A`)
})

test('[J102] a call under another number or service than the ticket’s is found', async () => {
  expect(await saying(CALLED_THIRD, { number: 'A004' })).toEqual([`numberWrong ${CALLED_THIRD}: it calls A003 by the name of A004`])
  expect(await saying(CALLED_THIRD, { serviceId: 'kk-baru' })).toEqual([
    `numberWrong ${CALLED_THIRD}: it calls A003 for kk-baru, which waited for ktp-cetak`,
  ])
})
