import { CANCEL_REASONS, OUTCOMES, PAUSE_REASONS, RETURN_REASONS } from '@loket/protocol'
import type { Texts } from '@loket/texts'
import { Button, Dialog } from '@loket/ui'
import type { JSX } from 'preact'
import type { MainCommand } from './acts.ts'
import type { Choice } from './commands-of.ts'

export interface ChoicesProps {
  readonly asking: Choice['act']
  readonly texts: Texts
  /** The act the main key already carries is not offered a second time. */
  readonly main: MainCommand | null
  readonly onChoose: (choice: Choice) => void
  readonly onClose: () => void
}

interface Option {
  readonly choice: Choice
  readonly words: string
}

/** The one question an act still asks; each answer has a digit. */
export function Choices({ asking, texts, main, onChoose, onClose }: ChoicesProps): JSX.Element {
  const options = optionsOf(asking, texts, main)
  return (
    <Dialog title={questionOf(asking, texts)} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the digits only repeat the buttons inside */}
      <div
        class="choices"
        onKeyDown={(event) => {
          const option = options[Number(event.key) - 1]
          if (option && !event.repeat) onChoose(option.choice)
        }}
      >
        {options.map((option, index) => (
          <Button key={option.words} class="choice" onPress={() => onChoose(option.choice)}>
            <kbd>{index + 1}</kbd> {option.words}
          </Button>
        ))}
        <Button kind="quiet" onPress={onClose}>
          {texts.common.back}
        </Button>
      </div>
    </Dialog>
  )
}

function optionsOf(asking: Choice['act'], { words }: Texts, main: MainCommand | null): readonly Option[] {
  switch (asking) {
    case 'returnToQueue':
      return RETURN_REASONS.map((reason) => ({ choice: { act: asking, reason }, words: words.returnReason[reason] }))
    case 'completeOther':
      return OUTCOMES.filter((outcome) => outcome !== 'done' || main !== 'complete').map((outcome) => ({
        choice: { act: asking, outcome },
        words: words.outcome[outcome],
      }))
    case 'cancel':
      return CANCEL_REASONS.map((reason) => ({ choice: { act: asking, reason }, words: words.cancelReason[reason] }))
    case 'pause':
      return PAUSE_REASONS.map((reason) => ({ choice: { act: asking, reason }, words: words.pauseReason[reason] }))
  }
}

function questionOf(asking: Choice['act'], { console }: Texts): string {
  switch (asking) {
    case 'returnToQueue':
      return console.returnWhy
    case 'completeOther':
      return console.outcomeQuestion
    case 'cancel':
      return console.cancelWhy
    case 'pause':
      return console.pauseWhy
  }
}
