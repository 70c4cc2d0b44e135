import type { DocumentCase, RequiredDocument } from '@loket/protocol'
import type { JSX } from 'preact'
import { arrangeDocuments } from '../flow/documents.ts'
import type { Voice } from '../voice.ts'

/** What to bring, by reason to come. */
export function DocumentList({ cases, voice }: { readonly cases: readonly DocumentCase[]; readonly voice: Voice }): JSX.Element {
  const sections = arrangeDocuments(cases)
  const several = sections.length > 1
  return (
    <div class={several ? 'documents several' : 'documents'}>
      {sections.map(({ name, documents }) => (
        <section key={name?.id ?? ''}>
          {several || name !== null ? <h3>{name === null ? voice.texts.kiosk.documentsShared : voice.name(name)}</h3> : null}
          <ul>
            {documents.map((document) => (
              <DocumentLine key={document.name.id} document={document} voice={voice} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function DocumentLine({ document, voice }: { readonly document: RequiredDocument; readonly voice: Voice }): JSX.Element {
  const { texts } = voice
  const notes = [
    // A form names itself, and a condition is no paper.
    document.form === 'condition' || document.form === 'form' ? null : texts.publicWords.documentForm[document.form],
    document.required === 'sometimes' ? texts.kiosk.documentsSometimes : null,
  ].filter((note) => note !== null)
  return (
    <li class={document.required === 'sometimes' ? 'sometimes' : undefined}>
      {voice.name(document.name)}
      {notes.length === 0 ? null : <span class="document-notes"> · {notes.join(', ')}</span>}
    </li>
  )
}
