import type { Call, Language } from '@loket/protocol'
import { displayTextsFor } from '@loket/texts'
import { Sign } from '@loket/ui'
import type { JSX } from 'preact'

export interface CallMarkProps {
  readonly mark: Call['mark']
  readonly language: Language
}

/** That a call set the order aside, for the whole hall to see: by shape and word. Nothing for a call in order. */
export function CallMark({ mark, language }: CallMarkProps): JSX.Element | null {
  if (mark === null) return null
  return (
    <span class={`call-mark ${mark}`} lang={language}>
      <Sign name={mark === 'unapproved' ? 'atRisk' : 'forward'} />
      <span>{displayTextsFor(language).display.mark[mark]}</span>
    </span>
  )
}
