import { shellTexts } from '@loket/texts'
import { Sign } from '@loket/ui'
import type { JSX } from 'preact'
import type { ShellState } from '../../shell/contract.ts'
import { Masthead } from './masthead.tsx'
import { Title } from './title.tsx'

export interface AwayScreenProps {
  readonly face: 'kiosk' | 'display'
  readonly state: ShellState | null
}

/** For the public: what to do meanwhile. For whoever looks after the computer, small: what is the matter. */
export function AwayScreen({ face, state }: AwayScreenProps): JSX.Element {
  const { id, en } = shellTexts
  return (
    <div class="waiting">
      <Masthead />
      <main class="waiting-main">
        <Title first={id.away[face].title} second={en.away[face].title} />
        <p class="away-notice" role="status">
          <Sign name="cut" />
          <span>{id.away[face].hint}</span>
        </p>
        <p class="away-hint second" lang="en">
          {en.away[face].hint}
        </p>
      </main>
      <footer class="waiting-detail">{state === null ? null : <Detail {...state} />}</footer>
    </div>
  )
}

function Detail({ server, trouble, version }: ShellState): JSX.Element {
  const why = trouble ?? 'connecting'
  return (
    <>
      <div>
        <p>{shellTexts.id.trouble[why](server ?? '')}</p>
        <p lang="en">{shellTexts.en.trouble[why](server ?? '')}</p>
      </div>
      <p class="figures">{version}</p>
    </>
  )
}
