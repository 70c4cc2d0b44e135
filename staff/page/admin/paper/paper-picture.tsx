// The paper as it will come out: the picture, and whose paper it is.

import { type Language, PICTURED_KINDS, type PicturedKind } from '@loket/protocol'
import { type AdminTexts, staffTextsFor } from '@loket/texts'
import type { JSX } from 'preact'
import type { PictureFollower, ShownPicture } from './picture-follower.ts'

/** Which paper is looked at. */
export interface Looked {
  readonly kind: PicturedKind
  readonly widthMm: 80 | 58
  readonly language: Language
}

interface PaperPictureProps {
  readonly follower: PictureFollower
  readonly looked: Looked
  readonly onLook: (looked: Looked) => void
  readonly ownWidthMm: 80 | 58
  readonly languages: readonly Language[]
  readonly texts: AdminTexts
}

const WIDTHS = [80, 58] as const

export function PaperPicture(props: PaperPictureProps): JSX.Element {
  const { follower, looked, onLook, ownWidthMm, texts } = props
  const { paperSetup, words } = texts
  const shown = follower.shown.value
  return (
    <section class="paper-picture" aria-labelledby="paper-picture">
      <div class="picture-head">
        <h2 id="paper-picture">{paperSetup.picture}</h2>
        <label>
          <span class="visually-hidden">{paperSetup.kindShown}</span>
          <select value={looked.kind} onChange={(event) => onLook({ ...looked, kind: event.currentTarget.value as PicturedKind })}>
            {PICTURED_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.paperKind[kind]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Chooser {...props} />
      {looked.widthMm === ownWidthMm ? null : <p class="paper-hint">{paperSetup.ownWidth(ownWidthMm)}</p>}
      <p class={`picture-standing ${follower.standing.value}`} role="status">
        {standingWords(props)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the focus to be scrolled by keys */}
      <figure class="picture-desk" tabIndex={0}>
        {shown === null ? null : (
          <>
            <img
              class={`picture-paper on-${shown.ask.widthMm}`}
              src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(shown.svg)}`}
              alt={nameOf(shown, texts)}
            />
            <pre class="visually-hidden">{shown.text}</pre>
          </>
        )}
      </figure>
    </section>
  )
}

function standingWords({ follower, looked, ownWidthMm, texts }: PaperPictureProps): string {
  const { paperSetup } = texts
  const shown = follower.shown.value
  const hidden = !follower.usable.value && follower.problems.value.length === 0
  switch (follower.standing.value) {
    case 'drawing':
      return shown === null ? paperSetup.drawing : ''
    case 'lost':
      return paperSetup.pictureLost
    case 'stale':
      return shown === null || isLookedAt(shown, looked)
        ? paperSetup.pictureStale
        : paperSetup.pictureOther(looked.widthMm, nameOf(shown, texts))
    case 'fresh':
      return hidden ? paperSetup.unusableHere(ownWidthMm) : ''
  }
}

function isLookedAt({ ask }: ShownPicture, { kind, widthMm }: Looked): boolean {
  return ask.kind === kind && ask.widthMm === widthMm
}

/** "Tiket, kertas 80 mm" */
function nameOf({ ask }: ShownPicture, { paperSetup, words }: AdminTexts): string {
  return paperSetup.pictureOf(words.paperKind[ask.kind], ask.widthMm)
}

function Chooser({ looked, onLook, languages, texts }: PaperPictureProps): JSX.Element {
  const { paperSetup } = texts
  return (
    <div class="picture-chooser">
      <Choices
        legend={paperSetup.widthMm}
        options={WIDTHS.map((widthMm) => ({ value: widthMm, words: `${widthMm} mm` }))}
        chosen={looked.widthMm}
        onChoose={(widthMm) => onLook({ ...looked, widthMm })}
      />
      <Choices
        legend={paperSetup.reader}
        options={languages.map((language) => ({ value: language, words: staffTextsFor(language).common.languageName }))}
        chosen={looked.language}
        onChoose={(language) => onLook({ ...looked, language })}
      />
    </div>
  )
}

interface ChoicesProps<Value extends string | number> {
  readonly legend: string
  readonly options: readonly { readonly value: Value; readonly words: string }[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}

function Choices<Value extends string | number>({ legend, options, chosen, onChoose }: ChoicesProps<Value>): JSX.Element {
  return (
    <fieldset class="picture-choices">
      <legend>{legend}</legend>
      {options.map(({ value, words }) => (
        <label key={value}>
          <input type="radio" name={legend} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  )
}
