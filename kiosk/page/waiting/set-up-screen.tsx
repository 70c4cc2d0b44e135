// Where the kiosk is told its server, by fingers, a keyboard, or a scanner that types what it reads and presses Enter.

import { shellTexts } from '@loket/texts'
import { Button } from '@loket/ui'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { AddressChange, LoketShell } from '../../shell/contract.ts'
import { Keypad } from './keypad.tsx'
import { Masthead } from './masthead.tsx'
import { Title } from './title.tsx'

type Answer = Exclude<AddressChange, 'changed'>

export interface SetUpProps {
  readonly changeServer: LoketShell['changeServer']
  /** As it is now; `null`: nobody named one yet. */
  readonly server: string | null
  /** To the server as it is; `null`: there is none. */
  readonly onBack: (() => void) | null
}

export function SetUpScreen({ changeServer, server, onBack }: SetUpProps): JSX.Element {
  const typed = useSignal('')
  const state = useSignal<'typing' | 'asking' | Answer>('typing')
  const field = useRef<HTMLInputElement>(null)
  const { id, en } = shellTexts

  // Whatever was touched, what a scanner or a keyboard types goes into the field.
  useEffect(() => field.current?.focus())

  async function connect(): Promise<void> {
    if (state.peek() === 'asking' || typed.peek().trim() === '') return
    state.value = 'asking'
    const answer = await changeServer(typed.peek())
    // On success the shell starts again, and this page with it.
    if (answer === 'changed') return
    state.value = answer
    // The next scan takes the place of what was wrong.
    field.current?.select()
  }

  function become(text: string): void {
    typed.value = text
    if (state.peek() !== 'asking') state.value = 'typing'
  }

  return (
    <div class="waiting set-up">
      <Masthead />
      <main class="waiting-main">
        <Title first={id.setUpTitle} second={en.setUpTitle} />
        <div>
          <p>{id.setUpHint}</p>
          <p class="second" lang="en">
            {en.setUpHint}
          </p>
          {server === null ? null : <p class="figures now-server">{id.nowServer(server)}</p>}
        </div>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void connect()
          }}
        >
          <input
            ref={field}
            class="address"
            aria-label={id.address}
            aria-invalid={state.value !== 'typing' && state.value !== 'asking'}
            aria-describedby="answer"
            placeholder="192.168.1.10:8080"
            inputMode="none"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            value={typed.value}
            onInput={(event) => become(event.currentTarget.value)}
          />
          <div id="answer" class="answer" role="status">
            <AnswerWords state={state.value} />
          </div>
          <Keypad
            onKey={(key) => become(typed.peek() + key)}
            onErase={() => become(typed.peek().slice(0, -1))}
            canConnect={state.value !== 'asking' && typed.value.trim() !== ''}
          />
        </form>
        {onBack === null ? null : (
          <Button class="back" onPress={onBack} second={<span lang="en">{en.keepServer}</span>}>
            {id.keepServer}
          </Button>
        )}
      </main>
    </div>
  )
}

function AnswerWords({ state }: { readonly state: 'typing' | 'asking' | Answer }): JSX.Element | null {
  if (state === 'typing') return null
  const [first, second] = [shellTexts.id, shellTexts.en].map((texts) => (state === 'asking' ? texts.asking : texts.problem[state]))
  return (
    <>
      <p>{first}</p>
      <p class="second" lang="en">
        {second}
      </p>
    </>
  )
}
