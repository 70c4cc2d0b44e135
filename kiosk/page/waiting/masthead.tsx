import { kioskTextsFor } from '@loket/texts'
import type { JSX } from 'preact'

/** Whose office this is only the server knows; what this is stands here. */
export function Masthead(): JSX.Element {
  return (
    <header class="waiting-masthead">
      <p>{kioskTextsFor('id').common.productName}</p>
    </header>
  )
}
