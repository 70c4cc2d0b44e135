import { shellTexts } from '@loket/texts'
import { Button } from '@loket/ui'
import type { JSX } from 'preact'

/** All that an address of a server may need. */
const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl-', 'zxcvbnm.:/'] as const

export interface KeypadProps {
  readonly onKey: (key: string) => void
  readonly onErase: () => void
  /** Whether there is anything to connect to; the last key sends the form it is in. */
  readonly canConnect: boolean
}

export function Keypad({ onKey, onErase, canConnect }: KeypadProps): JSX.Element {
  const { id, en } = shellTexts
  return (
    <div class="keypad">
      {[...ROWS.join('')].map((key) => (
        <Button key={key} class="key" onPress={() => onKey(key)}>
          {key}
        </Button>
      ))}
      <Button class="erase" onPress={onErase} second={<span lang="en">{en.erase}</span>}>
        {id.erase}
      </Button>
      <Button class="connect" kind="primary" type="submit" disabled={!canConnect} second={<span lang="en">{en.connect}</span>}>
        {id.connect}
      </Button>
    </div>
  )
}
