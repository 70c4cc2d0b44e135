import type { OfficeService } from '@loket/protocol'
import type { JSX } from 'preact'
import type { Wording } from '../shared/wording.ts'

/** The papers of the service, case by case, for the agent to check; nothing where it asks for none. */
export function Documents({ service, wording }: { readonly service: OfficeService; readonly wording: Wording }): JSX.Element | null {
  const { texts } = wording
  const cases = service.documentCases.filter((one) => one.documents.length > 0)
  if (cases.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, and needs the focus to be scrolled by keys
    <section class="documents" tabIndex={0} aria-labelledby="documents-heading">
      <h3 id="documents-heading">{texts.console.documentsFor}</h3>
      {cases.map((one) => (
        <div key={one.name?.id ?? ''}>
          {one.name === null ? null : <h4>{wording.name(one.name)}</h4>}
          <ul>
            {one.documents.map((document) => (
              <li key={document.name.id}>
                {wording.name(document.name)} <span>({texts.words.documentForm[document.form]})</span>
                {document.required === 'sometimes' ? <em> {texts.console.documentsSometimes}</em> : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
