// A document list as people read it: what every case needs once, then what each case adds; what is always needed first.

import type { DocumentCase, Localized, RequiredDocument } from '@loket/protocol'

export interface DocumentSection {
  /** `null`: needed in every case. */
  readonly name: Localized | null
  readonly documents: readonly RequiredDocument[]
}

export function arrangeDocuments(cases: readonly DocumentCase[]): readonly DocumentSection[] {
  const [first, ...others] = cases
  if (first === undefined) return []
  if (others.length === 0) return [{ name: first.name, documents: alwaysFirst(first.documents) }]
  const shared = first.documents.filter((document) => others.every((one) => one.documents.some((other) => isSame(other, document))))
  const own = cases.map((one) => ({
    name: one.name,
    documents: alwaysFirst(one.documents.filter((document) => !shared.some((other) => isSame(other, document)))),
  }))
  return [...own, { name: null, documents: alwaysFirst(shared) }].filter((section) => section.documents.length > 0)
}

function isSame(a: RequiredDocument, b: RequiredDocument): boolean {
  return a.name.id === b.name.id && a.form === b.form && a.required === b.required
}

function alwaysFirst(documents: readonly RequiredDocument[]): readonly RequiredDocument[] {
  return [...documents].sort((a, b) => Number(a.required === 'sometimes') - Number(b.required === 'sometimes'))
}
