import type { OfficeService } from '@loket/protocol'
import type { Check } from '../../shared/question.ts'
import type { Wording } from '../../shared/wording.ts'

/** The documents of a service to tick, each name once; the case stands with those that only one case asks for. */
export function documentChecks(service: OfficeService | null, wording: Wording): readonly Check[] {
  const cases = service?.documentCases ?? []
  const all = cases.flatMap((one, caseIndex) =>
    one.documents.map((document, place) => ({
      name: document.name,
      form: document.form,
      of: one.name,
      ref: { case: caseIndex, document: place },
    })),
  )
  const first = all.filter(({ name }, place) => all.findIndex((other) => other.name.id === name.id) === place)
  return first.map(({ name, form, of, ref }) => {
    const inOneCase = of !== null && all.filter((other) => other.name.id === name.id).length < cases.length
    const notes = [wording.texts.words.documentForm[form], ...(inOneCase ? [wording.name(of)] : [])]
    return { words: wording.name(name), note: notes.join(' · '), ref }
  })
}
