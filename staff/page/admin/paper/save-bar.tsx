import type { Refusal } from '@loket/protocol'
import type { AdminTexts, NoAnswer } from '@loket/texts'
import { Button, Sign } from '@loket/ui'
import type { JSX } from 'preact'
import type { PaperDesk } from './paper-desk.ts'
import { usualTicket } from './paper-draft.ts'

interface SaveBarProps {
  readonly desk: PaperDesk
  readonly online: boolean
  /** Nothing is wrong on this office's own paper, as far as anybody knows. */
  readonly usable: boolean
  readonly texts: AdminTexts
  readonly say: (refusal: Refusal | NoAnswer) => string
}

/** Whether all is saved, and what can be done about it. */
export function SaveBar(props: SaveBarProps): JSX.Element {
  const { desk, online, usable, texts } = props
  const { paperSetup } = texts
  const { outcome, unsaved, saving } = desk
  const conflict = outcome.value?.type === 'changedMeanwhile'
  return (
    <div class="save-bar">
      <p class={`save-words ${toneOf(props)}`} role="status">
        {outcome.value?.type === 'saved' && !unsaved.value ? <Sign name="check" /> : null}
        {saveWords(props)}
      </p>
      {conflict ? (
        <>
          <Button onPress={() => void desk.takeTheirs()}>{paperSetup.takeTheirs}</Button>
          <Button kind="primary" disabled={!online || saving.value} onPress={() => void desk.save('overTheirs')}>
            {paperSetup.keepMine}
          </Button>
        </>
      ) : (
        <>
          <Button kind="quiet" onPress={() => desk.edit(usualTicket)}>
            {paperSetup.usual}
          </Button>
          <Button disabled={!unsaved.value || saving.value} onPress={desk.discard}>
            {paperSetup.discard}
          </Button>
          <Button kind="primary" disabled={!unsaved.value || !online || !usable || saving.value} onPress={() => void desk.save()}>
            {saving.value ? paperSetup.saving : paperSetup.save}
          </Button>
        </>
      )}
    </div>
  )
}

function saveWords({ desk, usable, texts, say }: SaveBarProps): string {
  const { paperSetup } = texts
  const outcome = desk.outcome.value
  switch (outcome?.type) {
    case 'refused':
      return say(outcome.refusal)
    case 'changedMeanwhile':
      return paperSetup.changedMeanwhile
    case 'unusable':
      return paperSetup.fixFirst
    default:
      if (!desk.unsaved.value) return outcome === null ? paperSetup.allSaved : paperSetup.saved
      return usable ? paperSetup.unsaved : paperSetup.fixFirst
  }
}

function toneOf({ desk, usable }: SaveBarProps): 'wrong' | 'open' | 'done' | 'quiet' {
  const outcome = desk.outcome.value
  if (outcome !== null && outcome.type !== 'saved') return 'wrong'
  if (desk.unsaved.value) return usable ? 'open' : 'wrong'
  return outcome === null ? 'quiet' : 'done'
}
