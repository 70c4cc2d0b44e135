// The parts of a ticket in the order they stand on it. Buttons move them, for hands and keyboards alike.

import { Button, Pill, Sign } from '@loket/ui'
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { addRule, isRequired, moveRow, placeOf, printRow, removeRow, type SectionRow } from './paper-draft.ts'
import { type PaperSetup, problemsAt } from './paper-setup.ts'
import { ProblemLines } from './problem-lines.tsx'

type Step = 'up' | 'down'

export function SectionList(props: PaperSetup): JSX.Element {
  const { draft, edit, texts, announce } = props
  const { paperSetup, paperProblems } = texts
  const list = useRef<HTMLOListElement>(null)
  /** What has the focus once the list stands anew: a browser takes it from whatever is moved. */
  const next = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (next.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-step="${next.current}"]`)?.focus()
    next.current = null
  })

  function move({ key, section }: SectionRow, step: Step): void {
    const moved = moveRow(draft, key, step === 'up' ? -1 : 1)
    next.current = `${key} ${step}`
    edit(() => moved)
    announce(paperSetup.moved(paperProblems.section[section], placeOf(moved, key) + 1, moved.rows.length))
  }

  function remove({ key }: SectionRow): void {
    const neighbour = draft.rows[Math.max(0, placeOf(draft, key) - 1)]
    next.current = neighbour ? `${neighbour.key} down` : null
    edit((now) => removeRow(now, key))
    announce(paperSetup.ruleRemoved)
  }

  function add(): void {
    const added = addRule(draft)
    next.current = `${added.rows.at(-1)?.key} up`
    edit(() => added)
    announce(paperSetup.ruleAdded)
  }

  return (
    <section class="paper-group" aria-labelledby="paper-sections">
      <h2 id="paper-sections">{paperSetup.sections}</h2>
      <ol class="section-list" ref={list}>
        {draft.rows.map((row, place) => (
          <SectionLine
            key={row.key}
            {...props}
            row={row}
            isFirst={place === 0}
            isLast={place === draft.rows.length - 1}
            onMove={(step) => move(row, step)}
            onRemove={() => remove(row)}
          />
        ))}
      </ol>
      <ProblemLines id="problems-sections" sentences={problemsAt(props, ({ part }) => part === 'sections')} />
      <Button class="small" onPress={add}>
        {paperSetup.addRule}
      </Button>
    </section>
  )
}

interface SectionLineProps extends PaperSetup {
  readonly row: SectionRow
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (step: Step) => void
  readonly onRemove: () => void
}

function SectionLine(props: SectionLineProps): JSX.Element {
  const { row, isFirst, isLast, edit, texts, onMove, onRemove } = props
  const { key, section, printed } = row
  const { paperSetup, paperProblems } = texts
  const name = paperProblems.section[section]
  const steps = [
    ['up', paperSetup.moveUp, isFirst],
    ['down', paperSetup.moveDown, isLast],
  ] as const
  return (
    <li class={printed ? 'section-line' : 'section-line left-out'} data-section={section}>
      {section === 'rule' ? (
        <span class="section-name section-rule">
          <span class="section-title">{name}</span>
        </span>
      ) : isRequired(section) ? (
        <span class="section-name">
          <span class="section-title">{name}</span>
          <span class="section-why">
            <Pill muted>{paperSetup.required}</Pill> {paperSetup.requiredWhy[section]}
          </span>
        </span>
      ) : (
        <label class="section-name switch">
          <input
            type="checkbox"
            checked={printed}
            onChange={(event) => {
              const { checked } = event.currentTarget
              edit((now) => printRow(now, key, checked))
            }}
          />
          <span class="section-title">{name}</span>
        </label>
      )}
      {section === 'rule' ? (
        <button type="button" class="button quiet small" onClick={onRemove}>
          {paperSetup.removeRule}
        </button>
      ) : null}
      {steps.map(([step, words, off]) => (
        <button
          key={step}
          type="button"
          class={`button step step-${step}`}
          data-step={`${key} ${step}`}
          aria-label={`${words}: ${name}`}
          aria-disabled={off}
          onClick={() => {
            if (!off) onMove(step)
          }}
        >
          <Sign name="back" />
        </button>
      ))}
    </li>
  )
}
