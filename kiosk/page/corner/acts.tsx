// What can be done: behind a PIN wherever one can be checked, and without a server no more than to begin anew.

import { SECOND_MS } from '@loket/protocol'
import { Button } from '@loket/ui'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { CornerProps } from './corner-props.ts'

export function Acts(props: CornerProps): JSX.Element {
  const { connection, room, texts } = props
  const online = connection.online.value
  const signedIn = room.visit.value !== null
  if (online && !signedIn) {
    return (
      <Button class="corner-act" kind="primary" onPress={() => room.go('code')}>
        {texts.giveCode}
      </Button>
    )
  }
  if (online) {
    return (
      <>
        <TestPage {...props} />
        <Button class="corner-act" onPress={() => room.go('sure')}>
          {texts.pairAnew}
        </Button>
        <BeginAnew {...props} />
      </>
    )
  }
  return (
    <>
      <p class="corner-hint" role="status">
        {connection.refusal.value?.type === 'notPaired' ? texts.needsPairing : texts.needsServer}
      </p>
      <BeginAnew {...props} />
    </>
  )
}

/** Asks for it, and looks what became of it while that may change. */
function TestPage({ room, texts }: CornerProps): JSX.Element {
  const paper = room.testPaper.value
  const mayChange = paper === 'printing' || paper === 'unsure'
  useEffect(() => {
    if (!mayChange) return
    const timer = setInterval(() => void room.lookAtPaper(), SECOND_MS)
    return () => clearInterval(timer)
  }, [mayChange, room])
  return (
    <Button class="corner-act" disabled={room.busy.value} onPress={() => void room.printTest()}>
      {texts.testPage}
    </Button>
  )
}

function BeginAnew(props: CornerProps): JSX.Element {
  const { connection, texts, shell } = props
  const restarting = useSignal(false)
  return (
    <>
      <Button class="corner-act" onPress={() => void reload(props)}>
        {texts.reload}
      </Button>
      {shell === null ? null : (
        <Button
          class="corner-act"
          disabled={restarting.value}
          onPress={() => {
            restarting.value = true
            void shell.restart()
          }}
        >
          {restarting.value ? texts.restarting : texts.restart}
        </Button>
      )}
      {shell === null || !connection.online.value ? null : (
        <Button class="corner-act" onPress={() => void askForServer(props, shell)}>
          {texts.changeServer}
        </Button>
      )}
    </>
  )
}

/** A plain browser would stand on its own error page without a server; the shell has a page for that. */
async function reload({ shell, desk, room }: CornerProps): Promise<void> {
  if (shell !== null || (await desk.isThere())) location.reload()
  else room.explain('notReloaded')
}

async function askForServer({ room }: CornerProps, shell: NonNullable<CornerProps['shell']>): Promise<void> {
  if ((await shell.askForServer()) === 'setElsewhere') room.explain('setElsewhere')
}
