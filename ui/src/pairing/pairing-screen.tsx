import type { DeviceKind } from '@loket/protocol'
import type { Texts } from '@loket/texts'
import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { startPairing } from './device-pairing.ts'

export interface PairingScreenProps {
  readonly kind: DeviceKind
  readonly texts: Pick<Texts, 'pairing' | 'publicWords'>
  /** Called when the server knows this device: connect again. */
  readonly onPaired: () => void
}

/** The whole screen of a device that the office does not know yet: its code, huge, and who enters it where. */
export function PairingScreen({ kind, texts, onPaired }: PairingScreenProps): JSX.Element {
  const pairing = useMemo(() => startPairing(kind, onPaired), [kind, onPaired])
  useEffect(() => pairing.stop, [pairing])
  const state = pairing.state.value
  return (
    <main class="pairing">
      <h1>{texts.pairing.title(texts.publicWords.device[kind])}</h1>
      <div role="status" class="pairing-status">
        {state.name === 'waiting' ? (
          <>
            <p class="number pairing-code">{state.code}</p>
            <p>{texts.pairing.hint}</p>
            <p>
              <code>{texts.pairing.command(state.code)}</code>
            </p>
          </>
        ) : (
          <p>{state.name === 'failed' ? texts.pairing.failed : texts.pairing.asking}</p>
        )}
      </div>
    </main>
  )
}
