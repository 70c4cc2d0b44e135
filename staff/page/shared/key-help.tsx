import type { StaffTexts } from '@loket/texts'
import { Button, Dialog } from '@loket/ui'
import type { JSX } from 'preact'

export interface KnownKey {
  readonly key: string
  readonly words: string
}

export interface KeyHelpProps {
  readonly keys: readonly KnownKey[]
  /** Further sentences beneath the keys. */
  readonly lines: readonly string[]
  readonly texts: StaffTexts
  readonly onClose: () => void
}

/** Every key of the page, whether it can be used now or not. */
export function KeyHelp({ keys, lines, texts, onClose }: KeyHelpProps): JSX.Element {
  return (
    <Dialog title={texts.console.keys} onClose={onClose}>
      <dl class="key-help">
        {keys.map(({ key, words }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {[texts.console.keysHint, ...lines].map((line) => (
        <p key={line} class="question-hint">
          {line}
        </p>
      ))}
      <Button kind="quiet" class="question-back" onPress={onClose}>
        <kbd>Esc</kbd> {texts.common.back}
      </Button>
    </Dialog>
  )
}
