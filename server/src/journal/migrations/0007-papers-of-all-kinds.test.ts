import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPrintJobs } from '../../print/jobs.ts'
import { openAt } from '../../testing/databases.ts'
import { freshFolder } from '../../testing/folders.ts'
import { issued, rowAfter } from '../../testing/rows.ts'
import { FIRST_PREV } from '../row-hash.ts'
import { rowToColumns } from '../sqlite-journal.ts'
import { JOURNAL_SQL } from '../statements.ts'
import { MIGRATIONS } from './index.ts'

test('[J15] jobs of before are carried over: named by the row that asked, for the printer of the server, their slips whole', () => {
  const file = join(freshFolder(), 'office.sqlite')
  const before = openAt(file, MIGRATIONS.slice(0, 6))
  const row = rowAfter({ seq: 0, at: 0 as never, hash: FIRST_PREV }, issued(1))
  before.prepare(JOURNAL_SQL.insertRow).run(rowToColumns(row))
  before
    .prepare(
      `INSERT INTO print_jobs (id, seq, service_day, ticket_id, number, command_id, asked_by, kind, state, trouble, slip, attempts, queued_at, changed_at)
       VALUES (77, 1, '2027-01-12', 't', 'A001', 'c', 'kiosk-1', 'ticket', 'notSent', 'paperOut', '{"number":"A001","issuedAt":5,"window":null,"copy":true,"widthMm":58}', 2, 5, 6)`,
    )
    .run()
  before.close()
  const after = openAt(file)
  expect(createPrintJobs(after).open()).toEqual([
    {
      ...{ id: '1', serviceDay: '2027-01-12', kind: 'ticket', ticketId: 't', number: 'A001', commandId: 'c', askedBy: 'kiosk-1' },
      ...{
        stationId: 'server',
        state: 'notSent',
        trouble: 'paperOut',
        attempts: 2,
        leaseId: null,
        leasedUntil: null,
        queuedAt: 5,
        changedAt: 6,
      },
      slip: { kind: 'ticket', copy: true, promiseFrom: 'documents', printedAt: 5, number: 'A001', issuedAt: 5, window: null, widthMm: 58 },
    },
  ])
  after.close()
})
