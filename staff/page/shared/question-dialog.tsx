import type { LocalDate } from '@loket/protocol'
import type { StaffTexts } from '@loket/texts'
import { Button, Dialog } from '@loket/ui'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { CheckList } from './check-list.tsx'
import { digitOf, type Option, pageOf, type Question } from './question.ts'
import type { QuestionProps } from './question-props.ts'
import type { Questions } from './questions.ts'
import { useFirstFocus } from './use-first-focus.ts'

interface QuestionDialogProps {
  readonly questions: Questions
  readonly texts: StaffTexts
  /** Without a server nothing can be answered; the question stays and says so. */
  readonly online: boolean
}

/** The question that stands open, if any. Digits answer; Escape goes one step back. */
export function QuestionDialog({ questions, texts, online }: QuestionDialogProps): JSX.Element | null {
  const stack = questions.asked.value
  const asked = stack.at(-1)
  if (asked === undefined) return null
  const { question } = asked
  const depth = `${stack.length} ${question.title}`
  return (
    <Dialog key={depth} title={question.title} onClose={questions.back}>
      {online ? null : (
        <p class="question-lost" role="alert">
          {texts.connection.offline}
        </p>
      )}
      <Body key={depth} asked={asked} questions={questions} texts={texts} />
      {question.kind === 'told' ? null : (
        <Button kind="quiet" class="question-back" onPress={questions.back}>
          <kbd>Esc</kbd> {texts.common.back}
        </Button>
      )}
    </Dialog>
  )
}

function Body(props: QuestionProps): JSX.Element {
  const { question } = props.asked
  switch (question.kind) {
    case 'choice':
      return (
        <>
          {question.hint === null ? null : <p class="question-hint">{question.hint}</p>}
          <Options options={question.options} {...props} />
        </>
      )
    case 'checks':
      return <CheckList question={question} {...props} />
    case 'date':
      return <DateQuestion question={question} {...props} />
    case 'told':
      return <Told question={question} {...props} />
  }
}

/** The answers, each with its digit; where there are more than digits, the last one turns the page. */
function Options({ options, asked, questions, texts }: QuestionProps & { readonly options: readonly Option[] }): JSX.Element {
  const first = useFirstFocus<HTMLDivElement>()
  const { items, more } = pageOf(options, asked.page)
  return (
    <div class="choices" ref={first}>
      {items.map((option, place) => (
        <Choice key={`${asked.page} ${place}`} digit={digitOf(place)} option={option} onPress={() => questions.answer(option.leadsTo)} />
      ))}
      {more ? <Choice digit="0" option={{ words: texts.console.moreAnswers }} onPress={questions.turnPage} /> : null}
    </div>
  )
}

interface ChoiceProps {
  readonly digit: string
  readonly option: Pick<Option, 'words' | 'note'>
  readonly onPress: () => void
}

function Choice({ digit, option: { words, note }, onPress }: ChoiceProps): JSX.Element {
  return (
    <button type="button" class="button choice" aria-keyshortcuts={digit} onClick={onPress}>
      <kbd>{digit}</kbd>
      <span class="choice-words">
        {words}
        {note ? <span class="button-second">{note}</span> : null}
      </span>
    </button>
  )
}

/** A few dates with digits, and a field for any other. */
function DateQuestion({ question, ...rest }: QuestionProps & { readonly question: Extract<Question, { kind: 'date' }> }): JSX.Element {
  const { questions, texts } = rest
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <Options options={question.quick} {...rest} />
      <form
        class="other-date"
        onSubmit={(event) => {
          event.preventDefault()
          const date = field.current?.value ?? ''
          if (date !== '') questions.answer(question.leadsTo(date as LocalDate))
        }}
      >
        <label>
          <span>{texts.console.otherDate}</span>
          <input ref={field} type="date" required min={question.earliest} />
        </label>
        <Button type="submit">{texts.console.goOn}</Button>
      </form>
    </>
  )
}

function Told({ question, questions, texts }: QuestionProps & { readonly question: Extract<Question, { kind: 'told' }> }): JSX.Element {
  const first = useFirstFocus<HTMLDivElement>()
  return (
    <div class="told" ref={first}>
      <p class="number told-number">{question.number}</p>
      {question.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Button kind="primary" onPress={questions.close}>
        {texts.console.dismiss}
      </Button>
    </div>
  )
}
