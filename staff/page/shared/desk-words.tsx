import { SECOND_MS } from '@loket/protocol'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Desk } from './desk.ts'
import type { Wording } from './wording.ts'

/** By then the paper has come out, or what became of it stands where it belongs. */
const ASKED_LASTS_MS = 20 * SECOND_MS

interface DeskWordsProps {
  readonly desk: Pick<Desk, 'refusal' | 'asked' | 'explain'>
  readonly wording: Wording
}

/** What came of the last press where nothing else shows it: why it did nothing, or the paper it asked for. One of the two at most. */
export function DeskWords({ desk, wording }: DeskWordsProps): JSX.Element {
  const refusal = desk.refusal.value
  const asked = desk.asked.value
  useEffect(() => {
    if (asked === null) return
    const over = setTimeout(() => desk.explain(null), ASKED_LASTS_MS)
    return () => clearTimeout(over)
  }, [asked])
  return (
    <>
      <p class="desk-refusal" role="alert">
        {refusal === null ? '' : wording.say(refusal)}
      </p>
      <p class="desk-asked" role="status">
        {asked === null ? '' : wording.texts.console.asked[asked]}
      </p>
    </>
  )
}
