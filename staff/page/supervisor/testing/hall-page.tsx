import type { SupervisorView } from '@loket/protocol'
import { supervisorTextsFor } from '@loket/texts'
import { morning, SAMPLE_OFFICE, SAMPLE_SUPERVISOR } from '@loket/ui/testing'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { type FakeDesk, fakeDesk } from '../../shared/testing/fake-desk.ts'
import { wordingFor } from '../../shared/wording.ts'
import { Overview } from '../overview.tsx'

/** The supervisor's page in the document, as somebody sits before it. */
export interface HallPage {
  readonly desk: FakeDesk
  /** How often somebody signed out. */
  readonly signedOut: number
  /** Shows the sample's quiet day with a change, so many minutes after the morning. */
  show(
    change: Partial<SupervisorView>,
    shown?: { readonly online?: boolean; readonly minutes?: number; readonly language?: string },
  ): Promise<void>
  /** Presses keys, one after the other. */
  type(...keys: readonly string[]): Promise<void>
  close(): void
}

export function openHallPage(): HallPage {
  const desk = fakeDesk()
  let signedOut = 0
  return {
    desk,
    get signedOut() {
      return signedOut
    },
    show: (change, { online = true, minutes = 31, language = 'id' } = {}) =>
      act(() =>
        render(
          <Overview
            view={{ ...SAMPLE_SUPERVISOR, ...change }}
            office={SAMPLE_OFFICE}
            wording={wordingFor({ office: SAMPLE_OFFICE, texts: supervisorTextsFor(language), language, wallOffsetMs: 0 })}
            desk={desk}
            now={morning(minutes)}
            online={online}
            stopping={false}
            onSignOut={() => {
              signedOut += 1
            }}
            onLanguage={() => undefined}
          />,
          document.body,
        ),
      ),
    type: (...keys) =>
      act(() => {
        for (const key of keys) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
      }),
    close: () => void act(() => render(null, document.body)),
  }
}

/** What stands at a place of the page, empty where nothing does. */
export function wordsAt(selector: string): string {
  return document.querySelector(selector)?.textContent ?? ''
}
