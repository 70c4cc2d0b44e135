import type { Instant } from '@loket/protocol'
import type { Texts } from '@loket/texts'
import type { JSX, RefObject } from 'preact'
import type { MainCommand, MainKey, SideAct, SideKey } from './acts.ts'
import { Key } from './key.tsx'
import { noShowHint } from './no-show-hint.ts'
import type { Wording } from './wording.ts'

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
          {sideWords(key.act, texts)}
        </Key>
      ))}
    </div>
  )
}

function mainWords(command: MainCommand, { console }: Texts): string {
  const words: Readonly<Record<MainCommand, string>> = {
    callNext: console.next,
    openCounter: console.resume,
    startService: console.start,
    acceptDocuments: console.accept,
    complete: console.complete,
  }
  return words[command]
}

function sideWords(act: SideAct, { console }: Texts): string {
  const words: Readonly<Record<SideAct, string>> = {
    recall: console.recall,
    markNoShow: console.noShow,
    returnToQueue: console.returnToQueue,
    completeOther: console.otherOutcome,
    cancel: console.cancelTicket,
  }
  return words[act]
}
