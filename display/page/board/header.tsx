import type { OfficeView } from '@loket/protocol'
import { DemoMark } from '@loket/ui'
import type { JSX } from 'preact'
import type { Wording } from '../wording.ts'

export interface HeaderProps {
  readonly office: OfficeView
  readonly wording: Wording
  /** "09.14" */
  readonly time: string
  /** "Sel, 12 Jan 2027" */
  readonly date: string
}

export function Header({ office, wording, time, date }: HeaderProps): JSX.Element {
  return (
    <header class="header">
      <div class="header-office">
        <h1>{wording.name(office.name)}</h1>
        <p>{wording.name(office.region)}</p>
      </div>
      {office.demo ? (
        <p class="header-demo">
          <DemoMark texts={wording.texts} />
          <span>{wording.texts.common.demoExplained}</span>
        </p>
      ) : null}
      <div class="header-clock">
        <p class="header-time">{wording.texts.common.timeWithZone(time, office.zoneLabel)}</p>
        <p>{date}</p>
      </div>
    </header>
  )
}
