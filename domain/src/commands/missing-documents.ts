import type { DocumentRef, Localized } from '@loket/protocol'
import { type Checked, refuse } from '../decision.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { serviceOf } from './terms.ts'

type Named = Checked<{ readonly names: readonly Localized[] }>

/** The names of documents that the ticket's service asks for. */
export function nameDocuments(state: OfficeState, ticket: Ticket, missing: readonly DocumentRef[]): Named {
  const cases = serviceOf(state, presentLeg(ticket).terms.serviceId)?.documentCases ?? []
  const names = missing.map((ref) => cases[ref.case]?.documents[ref.document]?.name)
  const known = names.filter((name) => name !== undefined)
  return known.length === names.length ? { ok: true, names: known } : refuse({ type: 'documentUnknown' })
}
