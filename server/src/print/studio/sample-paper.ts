// A paper as this office would print it today, with its own name, services and documents: what an administrator looks at.

import { type PaperFacts, type PaperSubject, ticketNumber } from '@loket/domain'
import type { Slip } from '@loket/printer'
import { type Instant, type LocalDate, MINUTE_MS, type PaperPictureAsk, type Service, type Settings, type TicketId } from '@loket/protocol'
import { slipOf } from '../slips/slip-of.ts'

/** When the sample is printed. */
export interface SampleMoment {
  /** Office time. */
  readonly at: Instant
  readonly today: LocalDate
  readonly wallOffsetMs: number
}

export interface SampleParts {
  readonly settings: Settings
  readonly moment: SampleMoment
  readonly demo: boolean
  /** Where citizens' phones reach the office; `null`: its tickets have no QR code. */
  readonly publicUrl: string | null
}

const TICKET = 'sample' as TicketId
const ORDINAL = 27
const HASH = '3fa2b91c0d4471e8a05b6cc21f9e37d84b60e1a97cc25d03f8196eab42d07c5e'
/** As long as a real one, so that the code has as many modules. */
const TOKEN = 'q7Jm2xN4cR8vT1aZ0pLs3w'
const COUNTS = { issued: 112, completed: 101, noShow: 7, cancelled: 1, expired: 3 }
const COME_BACK_MS = 60 * MINUTE_MS

/** The sample that was asked for; `null` where the office has no service to show it with. */
export function samplePaper(parts: SampleParts, ask: PaperPictureAsk): Slip | null {
  const { settings, moment, demo, publicUrl } = parts
  const { name: officeName, region, zone, zoneLabel } = settings
  const subject = sampleSubject(parts, ask.kind)
  if (subject === null) return null
  const facts: PaperFacts = {
    ...{ officeName, region, zone, zoneLabel, wallOffsetMs: moment.wallOffsetMs },
    paper: { ...settings.paper, widthMm: ask.widthMm },
    language: ask.kind === 'closing' ? null : ask.language,
    ...subject,
  }
  const slip = slipOf({ row: { at: moment.at, seq: ORDINAL, hash: HASH }, facts })
  if (slip.kind === 'test') return null
  return slip.kind === 'ticket' ? { ...slip, demo, template: ask.template, url: urlOf(publicUrl) } : { ...slip, demo }
}

function urlOf(publicUrl: string | null): string | null {
  return publicUrl === null ? null : new URL(`t/${TOKEN}`, publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`).href
}

function sampleSubject(parts: SampleParts, kind: PaperPictureAsk['kind']): PaperSubject | null {
  const { settings, moment } = parts
  if (kind === 'closing') return { kind, day: moment.today, tickets: COUNTS }
  const service = settings.services.find(({ offer }) => offer.here)
  if (service === undefined) return null
  const { name: serviceName, documentCases } = service
  const number = ticketNumber(service.seriesId, ORDINAL, settings.numberDigits)
  const ofNumber = { ticketId: TICKET, number, serviceName }
  switch (kind) {
    case 'ticket':
      return { kind, ticketId: TICKET, ticket: sampleTicket(parts, service) }
    case 'checklist':
      return { kind, serviceName, ...promiseOf(settings, service), cases: documentCases }
    case 'missing': {
      const comeBack = { before: (moment.at + COME_BACK_MS) as Instant, counterNumber: settings.counters[0]?.number ?? 1 }
      return { kind, ...ofNumber, missing: documentCases[0]?.documents.slice(0, 2) ?? [], comeBack }
    }
    case 'redirect': {
      const [elsewhere] = settings.redirections
      return { kind, ...ofNumber, asked: elsewhere?.asked ?? serviceName, place: elsewhere?.place ?? settings.name }
    }
    case 'result':
      return { kind, ...ofNumber, from: moment.today }
    case 'outage':
      return { kind, cause: 'registry', affected: [serviceName] }
  }
}

function sampleTicket(parts: SampleParts, service: Service): Extract<PaperSubject, { kind: 'ticket' | 'copy' }>['ticket'] {
  const { settings, moment } = parts
  const { name: officeName, region, zone, zoneLabel, paper, complaints } = settings
  return {
    ...{ officeName, region, zone, zoneLabel, paper, complaints },
    ...promiseOf(settings, service),
    number: ticketNumber(service.seriesId, ORDINAL, settings.numberDigits),
    serviceId: service.id,
    serviceName: service.name,
    priority: false,
    documents: service.documentCases[0]?.documents.filter(({ required }) => required === 'always') ?? [],
    issuedAt: moment.at,
    wallOffsetMs: moment.wallOffsetMs,
    ahead: 6,
    window: { fromMinutes: 25, toMinutes: 45 },
    language: paper.languages[0] ?? 'id',
  }
}

function promiseOf({ classes }: Settings, { id, classId }: Service): Pick<Settings['classes'][number], 'promiseMinutes' | 'promiseFrom'> {
  const found = classes.find((entry) => entry.id === classId)
  if (found === undefined) throw new Error(`invariant broken: service ${id} has no class`)
  return { promiseMinutes: found.promiseMinutes, promiseFrom: found.promiseFrom }
}
