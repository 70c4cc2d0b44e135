import type { Instant } from '@loket/protocol'
import type { StaffTexts } from '@loket/texts'
import type { JSX, RefObject } from 'preact'
import { Key } from '../shared/key.tsx'
import type { Wording } from '../shared/wording.ts'
import { actWords } from './act-words.ts'
import type { MainCommand, MainKey, SideKey } from './acts.ts'
import { noShowHint } from './no-show-hint.ts'

export interface KeysProps {
  readonly main: MainKey | null
  readonly side: readonly SideKey[]
  readonly wording: Wording
  readonly now: Instant
  readonly online: boolean
  readonly busy: boolean
  readonly mainRef: RefObject<HTMLButtonElement | null>
  readonly onMain: () => void
  readonly onSide: (key: SideKey) => void
}

/** One main key that walks the usual flow, and the others beside it. */
export function Keys({ main, side, wording, now, online, busy, mainRef, onMain, onSide }: KeysProps): JSX.Element {
  const { texts } = wording
  return (
    <div class="keys" aria-busy={busy}>
      {main === null ? null : (
        <div class="keys-main">
          <Key
            main
            keyRef={mainRef}
            letter={texts.console.nextKey}
            shortcut="Space"
            hint={main.refusal === null ? null : wording.say(main.refusal)}
            off={!online || main.refusal !== null}
            onPress={onMain}
          >
            {mainWords(main.command, texts)}
          </Key>
        </div>
      )}
      {side.map((key) => (
        <Key
          key={key.act}
          letter={key.letter}
          shortcut={key.letter}
          hint={key.act === 'markNoShow' ? noShowHint(key.refusal, now, texts) : null}
          off={!online || key.refusal !== null}
          onPress={() => onSide(key)}
        >
          {actWords(key.act, texts)}
        </Key>
      ))}
    </div>
  )
}

function mainWords(command: MainCommand, { console }: StaffTexts): string {
  const words: Readonly<Record<MainCommand, string>> = {
    callNext: console.next,
    openCounter: console.resume,
    startService: console.start,
    acceptDocuments: console.accept,
    complete: console.complete,
  }
  return words[command]
}
