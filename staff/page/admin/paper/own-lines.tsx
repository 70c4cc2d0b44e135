// The office's own lines above or below all parts of a ticket, each in every language of the office.

import { type Language, type Localized, MOST_FREE_LINES } from '@loket/protocol'
import { staffTextsFor } from '@loket/texts'
import { Button } from '@loket/ui'
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { addLine, type OwnLinePart, removeLine, writeLine } from './paper-draft.ts'
import { type PaperSetup, problemsAt } from './paper-setup.ts'
import { ProblemLines } from './problem-lines.tsx'

/** What the server reads of a line at all. */
const MOST_LETTERS = 300

export function OwnLines(props: PaperSetup & { readonly part: OwnLinePart }): JSX.Element {
  const { draft, edit, part, texts } = props
  const { paperSetup } = texts
  const group = useRef<HTMLElement>(null)
  const lines = draft[part]
  const before = useRef(lines.length)
  useLayoutEffect(() => {
    if (lines.length > before.current) group.current?.querySelector<HTMLElement>('.own-line:last-child input')?.focus()
    if (lines.length < before.current) group.current?.querySelector<HTMLElement>('.add-line')?.focus()
    before.current = lines.length
  }, [lines.length])
  return (
    <section class="paper-group" ref={group} aria-labelledby={`paper-${part}`}>
      <h2 id={`paper-${part}`}>{paperSetup.ownLines[part]}</h2>
      {lines.length === 0 ? null : <p class="paper-hint">{paperSetup.ownLinesHint(MOST_FREE_LINES)}</p>}
      <ol class="own-lines">
        {lines.map((line, place) => (
          <OwnLine key={`${part} ${place}`} {...props} line={line} place={place} />
        ))}
      </ol>
      <ProblemLines
        id={`problems-${part}`}
        sentences={problemsAt(props, (found) => found.part === part && 'line' in found && found.line === null)}
      />
      <Button class="small add-line" disabled={lines.length >= MOST_FREE_LINES} onPress={() => edit((now) => addLine(now, part))}>
        {paperSetup.addLine}
      </Button>
    </section>
  )
}

interface OwnLineProps extends PaperSetup {
  readonly part: OwnLinePart
  readonly line: Localized
  readonly place: number
}

function OwnLine(props: OwnLineProps): JSX.Element {
  const { part, place, office, edit, texts } = props
  const { paperSetup } = texts
  const name = paperSetup.ownLine[part](place + 1)
  return (
    <li class="own-line">
      <fieldset>
        <legend>{name}</legend>
        {languagesOf(office.languages).map((language) => (
          <LineField key={language} {...props} language={language} />
        ))}
      </fieldset>
      <button type="button" class="button quiet small" onClick={() => edit((now) => removeLine(now, part, place))}>
        {paperSetup.removeLine} <span class="visually-hidden">{name}</span>
      </button>
    </li>
  )
}

function LineField({ part, place, line, language, ...props }: OwnLineProps & { readonly language: Language }): JSX.Element {
  const id = `line-${part}-${place}-${language}`
  const wrong = problemsAt(props, (found) => found.part === part && 'line' in found && found.line === place && found.language === language)
  return (
    <div class="line-field">
      <label for={id}>{staffTextsFor(language).common.languageName}</label>
      <input
        id={id}
        lang={language}
        value={line[language] ?? ''}
        placeholder={language === 'id' ? undefined : line.id}
        maxLength={MOST_LETTERS}
        autocomplete="off"
        aria-invalid={wrong.length > 0}
        aria-describedby={`${id}-wrong`}
        onInput={(event) => {
          const { value } = event.currentTarget
          props.edit((now) => writeLine(now, part, { line: place, language }, value))
        }}
      />
      <ProblemLines id={`${id}-wrong`} sentences={wrong} />
    </div>
  )
}

/** Indonesian is always there, and first. */
function languagesOf(languages: readonly Language[]): readonly Language[] {
  return ['id', ...languages.filter((language) => language !== 'id')]
}
