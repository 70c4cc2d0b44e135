import type { DisplayView, GroupNow, OfficeView } from '@loket/protocol'
import type { JSX } from 'preact'
import { turnOf } from '../pages.ts'
import type { Wording } from '../wording.ts'

export interface FiguresProps {
  readonly view: DisplayView
  readonly office: OfficeView
  readonly wording: Wording
  /** Classes and groups take turns. */
  readonly turn: number
}

/** Three figures: the promise kept today, how many wait, how long. */
export function Figures({ view, office, wording, turn }: FiguresProps): JSX.Element {
  const promise = turnOf(promisesToShow(view), turn)
  const minutes = office.classes.find((candidate) => candidate.id === promise?.classId)?.promiseMinutes
  const group = turnOf(view.groups.filter(hasWindow), turn)
  const groupName = office.groups.find((candidate) => candidate.id === group?.groupId)?.name
  const { display } = wording.texts
  return (
    <ul class="figures-row">
      {promise === null || minutes === undefined ? null : (
        <Figure value={percentOf(promise.promise)} label={display.promiseKept(minutes)} />
      )}
      <Figure value={String(view.waiting)} label={display.waitingNow} />
      {group === null || groupName === undefined ? null : (
        <Figure value={`${group.window.fromMinutes}–${group.window.toMinutes}`} label={display.windowFor(wording.name(groupName))} />
      )}
    </ul>
  )
}

function Figure({ value, label }: { readonly value: string; readonly label: string }): JSX.Element {
  return (
    <li class="figure">
      <strong class="number" data-signs={value.length}>
        {value}
      </strong>
      <span>{label}</span>
    </li>
  )
}

/** Every class that has a decided ticket today; the first class while none has. */
function promisesToShow({ promises }: DisplayView): DisplayView['promises'] {
  const decided = promises.filter(({ promise }) => promise.decided > 0)
  return decided.length > 0 ? decided : promises.slice(0, 1)
}

/** Never rounded up to a promise that was not kept. */
function percentOf({ met, decided }: DisplayView['promises'][number]['promise']): string {
  return decided === 0 ? '–' : `${Math.floor((100 * met) / decided)}%`
}

function hasWindow(group: GroupNow): group is GroupNow & { readonly window: NonNullable<GroupNow['window']> } {
  return group.window !== null && group.window.toMinutes > 0
}
