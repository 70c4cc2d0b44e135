// At the day's end: of which services citizens said that they were not free, and nothing else of what they said.

import type { LocalDate, SurveyResults } from '@loket/protocol'
import { Sign } from '@loket/ui'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Group } from './group.tsx'
import type { Hall } from './hall.ts'

export type NotFree = SurveyResults['notFree']

const NOBODY: NotFree = []

/** Of this day once it has ended: answers of a day that runs are not told, for its visits are few enough to be guessed. */
export function useNotFree({ view, wording, now }: Pick<Hall, 'view' | 'wording' | 'now'>, online: boolean): NotFree {
  const today = wording.dateOf(now)
  const closing = view.allowed.closeDay?.type
  const hasEnded = closing === 'dayNotOpen' || closing === 'dayAlreadyClosed'
  const [told, setTold] = useState<{ readonly day: LocalDate; readonly notFree: NotFree } | null>(null)
  useEffect(() => {
    if (hasEnded && online) void readNotFree(today).then((notFree) => setTold({ day: today, notFree }))
  }, [hasEnded, online, today])
  return hasEnded && told?.day === today ? told.notFree : NOBODY
}

export function NotFreeLines({ notFree, wording }: Pick<Hall, 'wording'> & { readonly notFree: NotFree }): JSX.Element {
  const { supervisor } = wording.texts
  return (
    <Group heading={supervisor.notFree} hint={supervisor.notFreeHint}>
      {notFree.map(({ serviceId, answers }) => (
        <li key={serviceId} class="hall-line">
          <span class="hall-words">
            <strong>
              <Sign name="atRisk" /> {wording.service(serviceId)}
            </strong>
            <span>{supervisor.notFreeAnswers(answers)}</span>
          </span>
        </li>
      ))}
    </Group>
  )
}

async function readNotFree(day: LocalDate): Promise<NotFree> {
  try {
    const response = await fetch(`/api/survey/results?from=${day}&to=${day}`)
    const { notFree } = (await response.json()) as Partial<SurveyResults>
    return notFree ?? NOBODY
  } catch {
    // No server: it is asked again when it is back.
    return NOBODY
  }
}
