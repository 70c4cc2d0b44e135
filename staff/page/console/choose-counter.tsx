import type { ConsoleView, CounterNow } from '@loket/protocol'
import { Button } from '@loket/ui'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Desk } from '../shared/desk.ts'
import { isShortcut } from '../shared/keyboard.ts'
import { choice, type Next } from '../shared/question.ts'
import { QuestionDialog } from '../shared/question-dialog.tsx'
import type { Questions } from '../shared/questions.ts'
import { useQuestions } from '../shared/use-questions.ts'
import type { Wording } from '../shared/wording.ts'
import { counterOfDigit } from './counter-of-digit.ts'
import type { LostSeat } from './taken-over.ts'

export interface ChooseCounterProps {
  readonly view: ConsoleView
  readonly wording: Wording
  readonly desk: Desk
  readonly online: boolean
  /** The seat a colleague has just taken over, or `null`. */
  readonly lost: LostSeat | null
  readonly onSignOut: () => void
}

/** Where the agent sits today: a free counter, or one taken over from a colleague. */
export function ChooseCounter({ view, wording, desk, online, lost, onSignOut }: ChooseCounterProps): JSX.Element {
  const { texts } = wording
  const refusal = desk.refusal.value
  const questions = useQuestions({ isReady: () => online && desk.isReady(), send: (command) => void desk.press(command) })
  const off = !online || desk.busy.value

  function choose(counter: CounterNow): void {
    if (off) return
    if (isTaken(counter))
      questions.open(choice(takeOverTitle(counter, wording), takeOverOptions(counter, wording), takeOverHint(counter, wording)))
    else void desk.press({ type: 'openCounter', counterId: counter.id, profileId: null })
  }

  useCounterDigits(view.counters, questions, choose)
  return (
    <main class="door">
      <div class="door-office">
        <p class="door-product">{texts.common.productName}</p>
        <p>{view.me.name}</p>
      </div>
      <section class="door-card">
        {lost === null ? null : (
          <p class="door-lost" role="alert">
            {texts.console.takenOver(texts.common.counter(lost.counterNumber), lost.by ?? texts.console.somebody)}
          </p>
        )}
        {online ? null : (
          <p class="door-refusal" role="status">
            {texts.connection.offline}
          </p>
        )}
        <h1>{texts.console.chooseCounter}</h1>
        <ul class="counters">
          {view.counters.map((counter) => (
            <li key={counter.id}>
              <CounterButton counter={counter} wording={wording} off={off} onPress={() => choose(counter)} />
            </li>
          ))}
        </ul>
        <p class="door-refusal" role="alert">
          {refusal === null ? '' : wording.say(refusal)}
        </p>
        <Button kind="quiet" onPress={onSignOut}>
          {texts.console.signOut}
        </Button>
      </section>
      <QuestionDialog questions={questions} texts={texts} online={online} />
    </main>
  )
}

function isTaken({ state, mine }: CounterNow): boolean {
  return state !== 'closed' && !mine
}

function takeOverTitle({ agentName }: CounterNow, { texts }: Wording): string {
  return texts.console.takeOverSure(agentName ?? texts.console.somebody)
}

function takeOverHint({ number, ticketNumber }: CounterNow, { texts }: Wording): string {
  const hint = texts.console.takeOverHint(texts.common.counter(number))
  return ticketNumber === null ? hint : `${ticketNumber}. ${hint}`
}

function takeOverOptions({ id }: CounterNow, { texts }: Wording): readonly { readonly words: string; readonly leadsTo: Next }[] {
  return [{ words: texts.console.takeOver, leadsTo: { send: { type: 'takeOverCounter', counterId: id } } }]
}

function useCounterDigits(counters: readonly CounterNow[], questions: Questions, choose: (counter: CounterNow) => void): void {
  const hear = (key: string): boolean => {
    if (questions.asked.value.length > 0) return questions.key(key)
    const counter = counterOfDigit(key, counters)
    if (counter !== null) choose(counter)
    return counter !== null
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isShortcut(event) && hear(event.key)) event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
}

interface CounterButtonProps {
  readonly counter: CounterNow
  readonly wording: Wording
  readonly off: boolean
  readonly onPress: () => void
}

function CounterButton({ counter, wording, off, onPress }: CounterButtonProps): JSX.Element {
  const { texts } = wording
  const taken = isTaken(counter)
  const free = texts.console.open
  return (
    <Button
      class={taken ? 'counter-button taken' : 'counter-button'}
      disabled={off}
      second={
        taken ? (
          <>
            {texts.console.counterTakenBy(counter.agentName ?? texts.console.somebody)}
            {counter.ticketNumber === null ? null : ` · ${counter.ticketNumber}`}
            <strong class="counter-take">{texts.console.takeOver}</strong>
          </>
        ) : (
          free
        )
      }
      onPress={onPress}
    >
      <span class="visually-hidden">{texts.common.counterWord} </span>
      <span class="counter-number number">{counter.number}</span>
    </Button>
  )
}
