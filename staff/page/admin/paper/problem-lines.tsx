import { Sign } from '@loket/ui'
import type { JSX } from 'preact'

/** What is wrong, right beneath where it is wrong. */
export function ProblemLines({ id, sentences }: { readonly id: string; readonly sentences: readonly string[] }): JSX.Element {
  return (
    <div id={id} class="problem-lines" role="status">
      {sentences.map((sentence) => (
        <p key={sentence}>
          <Sign name="breached" />
          {sentence}
        </p>
      ))}
    </div>
  )
}
