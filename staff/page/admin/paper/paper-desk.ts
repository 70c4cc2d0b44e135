// The office's paper on the desk of an administrator: as it is in force, as it is being composed, and how saving went.

import type { Refusal, Settings } from '@loket/protocol'
import type { NoAnswer } from '@loket/texts'
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { AdminDoor, Refused } from '../admin-door.ts'
import { draftOf, type PaperDraft, paperOf, templateOf } from './paper-draft.ts'
import { isSameValue } from './same-value.ts'

export type SaveOutcome =
  | { readonly type: 'saved' }
  /** Nothing was sent: this office's paper cannot carry it. */
  | { readonly type: 'unusable' }
  /** Somebody else changed the paper since it was read; nothing was sent. */
  | { readonly type: 'changedMeanwhile' }
  | { readonly type: 'refused'; readonly refusal: Refusal | NoAnswer }

export interface PaperDesk {
  /** As they were when last read; `null` before the first time. */
  readonly settings: ReadonlySignal<Settings | null>
  readonly draft: ReadonlySignal<PaperDraft | null>
  readonly unsaved: ReadonlySignal<boolean>
  readonly saving: ReadonlySignal<boolean>
  /** Of the last press on save, until something is changed again. */
  readonly outcome: ReadonlySignal<SaveOutcome | null>
  /** Why the settings could not be read, or `null`. */
  readonly refusal: ReadonlySignal<Refusal | NoAnswer | null>
  /** Reads the settings, unless that would take away what is not saved. */
  refresh(): Promise<void>
  edit(change: (draft: PaperDraft) => PaperDraft): void
  /** Puts the paper into the settings as they are at this moment. `overTheirs`: also where somebody else has changed the paper. */
  save(overTheirs?: 'overTheirs'): Promise<void>
  discard(): void
  /** What somebody else made of it, in place of one's own. */
  takeTheirs(): Promise<void>
}

export function createPaperDesk(door: AdminDoor): PaperDesk {
  const settings = signal<Settings | null>(null)
  const draft = signal<PaperDraft | null>(null)
  const saving = signal(false)
  const outcome = signal<SaveOutcome | null>(null)
  const refusal = signal<Refusal | NoAnswer | null>(null)
  const unsaved = computed(() => {
    const [base, now] = [settings.value, draft.value]
    return base !== null && now !== null && !isSameValue(paperOf(now, base.paper), base.paper)
  })

  function take(read: Settings): void {
    settings.value = read
    draft.value = draftOf(read.paper)
  }

  async function read(): Promise<void> {
    const answer = await door.readSettings()
    refusal.value = answer.ok ? null : answer.refusal
    if (answer.ok) take(answer.settings)
  }

  async function store(base: Settings, composed: PaperDraft, overTheirs: boolean): Promise<SaveOutcome> {
    const now = await door.readSettings()
    if (!now.ok) return refused(now)
    const { widthMm, languages } = now.settings.paper
    const judged = await door.picture({ kind: 'ticket', template: templateOf(composed), widthMm, language: languages[0] ?? 'id' })
    if (!judged.ok) return refused(judged)
    if (!judged.usable) return { type: 'unusable' }
    if (!overTheirs && !isSameValue(now.settings.paper, base.paper)) return { type: 'changedMeanwhile' }
    // Whatever else was changed meanwhile goes back as it is now.
    const next = { ...now.settings, paper: paperOf(composed, now.settings.paper) }
    const answer = await door.changeSettings(next)
    if (!answer.ok) return refused(answer)
    settings.value = next
    return { type: 'saved' }
  }

  return {
    settings,
    draft,
    unsaved,
    saving,
    outcome,
    refusal,
    async refresh() {
      if (!unsaved.value && !saving.value) await read()
    },
    edit(change) {
      if (draft.value === null) return
      draft.value = change(draft.value)
      outcome.value = null
    },
    async save(overTheirs) {
      const [base, composed] = [settings.value, draft.value]
      if (base === null || composed === null || saving.value) return
      saving.value = true
      outcome.value = null
      outcome.value = await store(base, composed, overTheirs !== undefined)
      saving.value = false
    },
    discard() {
      if (settings.value !== null) take(settings.value)
      outcome.value = null
    },
    async takeTheirs() {
      await read()
      outcome.value = null
    },
  }
}

function refused({ refusal }: Refused): SaveOutcome {
  return { type: 'refused', refusal }
}
