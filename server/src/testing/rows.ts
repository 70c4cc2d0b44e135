// Rows for tests of the journal, which does not look into events.

import type {
  CommandId,
  DomainEvent,
  Instant,
  LocalDate,
  OfficeId,
  RecordedEvent,
  SeriesId,
  ServiceClassId,
  ServiceId,
  TicketId,
  TicketNumber,
} from '@loket/protocol'
import type { JournalHead } from '../journal/journal.ts'
import type { RecordedRow } from '../journal/row-hash.ts'
import { sealRow } from '../journal/row-hash.ts'

export const DAY = '2027-01-12' as LocalDate
export const MORNING = Date.UTC(2027, 0, 12, 1, 0) as Instant

export function rowAfter(head: JournalHead, event: DomainEvent, changes: Partial<RecordedEvent> = {}): RecordedRow {
  const record: RecordedEvent = {
    office: 'pulo-gadung' as OfficeId,
    seq: head.seq + 1,
    at: Math.max(head.at, MORNING) as Instant,
    serviceDay: DAY,
    actor: 'system',
    device: null,
    commandId: `command-${head.seq + 1}` as CommandId,
    event,
    ...changes,
  }
  return sealRow(record, head.hash)
}

export function issued(ordinal: number): DomainEvent {
  return {
    type: 'ticketIssued',
    ticketId: `ticket-${ordinal}` as TicketId,
    number: `A${String(ordinal).padStart(3, '0')}` as TicketNumber,
    seriesId: 'A' as SeriesId,
    ordinal,
    issueSeq: ordinal,
    priority: false,
    documents: 'complete',
    language: 'id',
    onBehalf: null,
    leg: {
      serviceId: 'ktp' as ServiceId,
      classId: '15' as ServiceClassId,
      checksDocuments: true,
      promiseMs: 900_000,
      promiseFrom: 'documents',
      waitTargetMs: 900_000,
      checkingTargetMs: 300_000,
      orderKey: ordinal,
    },
  }
}

export const STARTED: DomainEvent = { type: 'serverStarted', downMs: 0 }
