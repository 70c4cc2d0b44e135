// The part "Paper": the ticket's template beside the picture of the paper, and what comes out besides.

import type { Language, OfficeView, Refusal } from '@loket/protocol'
import type { AdminTexts, NoAnswer } from '@loket/texts'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { AdminDoor } from '../admin-door.ts'
import { LogoField } from './logo-field.tsx'
import { OwnLines } from './own-lines.tsx'
import type { PaperDesk } from './paper-desk.ts'
import { type PaperDraft, templateOf } from './paper-draft.ts'
import { type Looked, PaperPicture } from './paper-picture.tsx'
import type { PaperSetup } from './paper-setup.ts'
import { type After, createPictureFollower } from './picture-follower.ts'
import { SaveBar } from './save-bar.tsx'
import { SectionList } from './section-list.tsx'
import { SlipsAndCopies } from './slips-and-copies.tsx'

export interface PaperPartProps {
  readonly desk: PaperDesk
  readonly door: AdminDoor
  readonly office: OfficeView
  readonly online: boolean
  readonly language: Language
  readonly texts: AdminTexts
  readonly say: (refusal: Refusal | NoAnswer) => string
  readonly after: After
}

/** `null` before the settings were read. */
export function PaperPart(props: PaperPartProps): JSX.Element | null {
  const draft = props.desk.draft.value
  const settings = props.desk.settings.value
  return draft === null || settings === null ? null : <Composing {...props} draft={draft} ownWidthMm={settings.paper.widthMm} />
}

interface ComposingProps extends PaperPartProps {
  readonly draft: PaperDraft
  readonly ownWidthMm: 80 | 58
}

function Composing(props: ComposingProps): JSX.Element {
  const { desk, door, office, online, texts, say, after, draft, ownWidthMm } = props
  const { paperSetup } = texts
  const said = useSignal('')
  const looked = useSignal<Looked>({ kind: 'ticket', widthMm: ownWidthMm, language: office.languages[0] ?? 'id' })
  const follower = useMemo(() => createPictureFollower(door, after), [])
  useEffect(() => follower.close, [])
  // Asked again once the server is back, for whatever it has missed.
  useEffect(() => follower.follow({ ...looked.value, template: templateOf(draft) }), [draft, looked.value, online])
  useWarningBeforeLeaving(desk.unsaved.value)
  const problems = follower.problems.value
  const setup: PaperSetup = {
    draft,
    problems,
    office,
    texts,
    edit: desk.edit,
    announce(words) {
      said.value = words
    },
  }
  return (
    <div class="paper-part">
      <div class="paper-form">
        <h1>{paperSetup.heading}</h1>
        <LogoField {...setup} door={door} say={say} />
        <OwnLines {...setup} part="above" />
        <SectionList {...setup} />
        <OwnLines {...setup} part="below" />
        <SlipsAndCopies {...setup} />
      </div>
      <PaperPicture
        follower={follower}
        looked={looked.value}
        onLook={(wanted) => {
          looked.value = wanted
        }}
        ownWidthMm={ownWidthMm}
        languages={office.languages}
        texts={texts}
      />
      <SaveBar desk={desk} online={online} usable={follower.usable.value} texts={texts} say={say} />
      <p class="visually-hidden" role="status">
        {said.value}
      </p>
    </div>
  )
}

function useWarningBeforeLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: Event) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [unsaved])
}
