import type { ConsoleView, CounterNow } from '@loket/protocol'
import { Button } from '@loket/ui'
import type { JSX } from 'preact'
import type { Desk } from './desk.ts'
import type { Wording } from './wording.ts'

export interface ChooseCounterProps {
  readonly view: ConsoleView
  readonly wording: Wording
  readonly desk: Desk
  readonly online: boolean
  readonly onSignOut: () => void
}

/** Where the agent sits today. */
export function ChooseCounter({ view, wording, desk, online, onSignOut }: ChooseCounterProps): JSX.Element {
  const { texts } = wording
  const refusal = desk.refusal.value
  return (
    <main class="door">
      <div class="door-office">
        <p class="door-product">{texts.common.productName}</p>
        <p>{view.me.name}</p>
      </div>
      <section class="door-card">
        <h1>{texts.console.chooseCounter}</h1>
        <ul class="counters">
          {view.counters.map((counter) => (
            <li key={counter.id}>
              <CounterButton
                counter={counter}
                wording={wording}
                disabled={!online || desk.busy.value}
                onPress={() => desk.press({ type: 'openCounter', counterId: counter.id })}
              />
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
    </main>
  )
}

interface CounterButtonProps {
  readonly counter: CounterNow
  readonly wording: Wording
  readonly disabled: boolean
  readonly onPress: () => void
}

function CounterButton({ counter, wording, disabled, onPress }: CounterButtonProps): JSX.Element {
  const { texts } = wording
  const taken = counter.agentName !== null && !counter.mine
  return (
    <Button
      class="counter-button"
      disabled={disabled || taken}
      second={taken ? texts.console.counterTakenBy(counter.agentName ?? '') : texts.console.open}
      onPress={onPress}
    >
      <span class="visually-hidden">{texts.common.counterWord} </span>
      <span class="counter-number number">{counter.number}</span>
    </Button>
  )
}
