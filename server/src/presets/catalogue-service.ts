import type { DocumentCase, DocumentForm, Localized, OfficeLevel, RequiredDocument } from '@loket/protocol'

/** A service as the agency knows it, before an office of some level decides whether it offers it. */
export interface CatalogueService {
  readonly id: string
  readonly groupId: string
  readonly seriesId: string
  readonly classMinutes: 15 | 30 | 60
  /** Where the agency serves it. */
  readonly levels: readonly OfficeLevel[]
  readonly name: Localized
  readonly checksDocuments: boolean
  /** Minutes a counter is busy with one ticket, checking included: assumption throughout, until the day's own pace is known. */
  readonly expectedMinutes: number
  readonly documentCases: readonly DocumentCase[]
}

export const EVERYWHERE: readonly OfficeLevel[] = ['kelurahan', 'kecamatan', 'sudin', 'mpp']
export const NOT_KECAMATAN: readonly OfficeLevel[] = ['kelurahan', 'sudin', 'mpp']
export const NOT_KELURAHAN: readonly OfficeLevel[] = ['kecamatan', 'sudin', 'mpp']
export const KELURAHAN_AND_SUDIN: readonly OfficeLevel[] = ['kelurahan', 'sudin']
export const SUDIN_AND_MPP: readonly OfficeLevel[] = ['sudin', 'mpp']

export function always(form: DocumentForm, id: string, en: string): RequiredDocument {
  return { name: { id, en }, form, required: 'always' }
}

export function sometimes(form: DocumentForm, id: string, en: string): RequiredDocument {
  return { name: { id, en }, form, required: 'sometimes' }
}

export function onlyCase(...documents: readonly RequiredDocument[]): readonly DocumentCase[] {
  return [{ name: null, documents }]
}

export function caseNamed(id: string, en: string, ...documents: readonly RequiredDocument[]): DocumentCase {
  return { name: { id, en }, documents }
}
