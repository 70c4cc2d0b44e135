import { Button } from '@loket/ui'
import type { JSX } from 'preact'
import { digitOf, pageOf, type Question } from './question.ts'
import type { QuestionProps } from './question-props.ts'
import { answersOf } from './questions.ts'
import { useFirstFocus } from './use-first-focus.ts'

export interface CheckListProps extends QuestionProps {
  readonly question: Extract<Question, { kind: 'checks' }>
}

/** Ticks with digits or the mouse; Enter goes on. */
export function CheckList({ question, asked, questions, texts }: CheckListProps): JSX.Element {
  const list = useFirstFocus<HTMLFormElement>()
  const { items, more } = pageOf(answersOf(question), asked.page)
  const enough = asked.ticked.length >= question.atLeast
  return (
    <form
      ref={list}
      class="choices"
      onSubmit={(event) => {
        event.preventDefault()
        questions.goOn()
      }}
    >
      {items.map(({ place }, onPage) => {
        const item = question.items[place]
        return item === undefined ? null : (
          <label key={place} class="button choice check">
            <kbd>{digitOf(onPage)}</kbd>
            <input type="checkbox" checked={asked.ticked.includes(place)} onChange={() => questions.tick(place)} />
            <span class="choice-words">
              {item.words}
              {item.note === null ? null : <span class="button-second">{item.note}</span>}
            </span>
          </label>
        )
      })}
      {more ? (
        <button type="button" class="button choice" onClick={questions.turnPage}>
          <kbd>0</kbd> {texts.console.moreAnswers}
        </button>
      ) : null}
      <p class="question-hint" role="status">
        {enough ? '' : texts.console.missingOneAtLeast}
      </p>
      <Button kind="primary" type="submit">
        {texts.console.goOn} <kbd>Enter</kbd>
      </Button>
    </form>
  )
}
