// The logo: a picture file that the server makes into dots.

import type { PaperLogo, Refusal } from '@loket/protocol'
import { type NoAnswer, sayProblemWith } from '@loket/texts'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import type { AdminDoor } from '../admin-door.ts'
import { type PaperSetup, problemsAt } from './paper-setup.ts'
import { ProblemLines } from './problem-lines.tsx'

const DOTS_PER_MM = 8

interface LogoFieldProps extends PaperSetup {
  readonly door: Pick<AdminDoor, 'logo'>
  readonly say: (refusal: Refusal | NoAnswer) => string
}

export function LogoField(props: LogoFieldProps): JSX.Element {
  const { draft, edit, door, texts, say, announce } = props
  const { paperSetup } = texts
  const file = useRef<HTMLInputElement>(null)
  const reading = useSignal(false)
  const wrong = useSignal('')

  async function read(chosen: File): Promise<void> {
    reading.value = true
    wrong.value = ''
    const answer = await door.logo(chosen)
    reading.value = false
    if (answer.ok) {
      edit((now) => ({ ...now, logo: answer.logo }))
      announce(paperSetup.logoRead)
    } else wrong.value = 'problem' in answer ? sayProblemWith(texts.paperProblems, answer.problem) : say(answer.refusal)
  }

  const sentences = [...(wrong.value === '' ? [] : [wrong.value]), ...problemsAt(props, ({ part }) => part === 'logo')]
  return (
    <section class="paper-group" aria-labelledby="paper-logo">
      <h2 id="paper-logo">{paperSetup.logo}</h2>
      <p class="paper-hint" id="paper-logo-hint">
        {paperSetup.logoHint}
      </p>
      <div class="logo-field">
        <p>{reading.value ? paperSetup.logoReading : draft.logo === null ? paperSetup.logoNone : sizeWords(draft.logo, props)}</p>
        {/* The button speaks the page's language; a file field speaks the browser's. */}
        <input
          ref={file}
          type="file"
          class="visually-hidden"
          accept="image/png"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? []
            event.currentTarget.value = ''
            if (chosen) void read(chosen)
          }}
        />
        <button
          type="button"
          class="button small"
          aria-describedby="paper-logo-hint"
          disabled={reading.value}
          onClick={() => file.current?.click()}
        >
          {draft.logo === null ? paperSetup.chooseLogo : paperSetup.changeLogo}
        </button>
        {draft.logo === null ? null : (
          <button
            type="button"
            class="button quiet small"
            onClick={() => {
              wrong.value = ''
              edit((now) => ({ ...now, logo: null }))
            }}
          >
            {paperSetup.removeLogo}
          </button>
        )}
      </div>
      <ProblemLines id="problems-logo" sentences={sentences} />
    </section>
  )
}

function sizeWords({ width, height }: PaperLogo, { texts }: PaperSetup): string {
  const millimetres = (dots: number) => String(Math.round(dots / DOTS_PER_MM))
  return texts.paperSetup.logoSize(millimetres(width), millimetres(height))
}
