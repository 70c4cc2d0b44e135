// What somebody at the telephone is told of this kiosk. All of it is seen without a PIN; nothing of it is secret.

import type { CornerFacts, KioskView } from '@loket/protocol'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { CornerProps } from './corner-props.ts'

export function Facts(props: CornerProps): JSX.Element {
  const { connection, texts, shellState } = props
  const known = useFacts(props)
  const isPaired = connection.refusal.value?.type !== 'notPaired'
  const { fact, notKnown } = texts
  const { value: link } = connection.link
  const lines: readonly (readonly [string, string])[] = [
    [fact.name, known?.name ?? notKnown],
    [fact.connection, texts.connection[link === 'refused' && !isPaired ? 'notPaired' : link]],
    [fact.server, shellState?.server ?? location.origin],
    [fact.printer, printerWords(connection.view('kiosk').value, props)],
    ...(shellState?.station ? [[fact.station, stationWords(props)] as const] : []),
    [fact.version, known?.version ?? notKnown],
    ...(shellState === null ? [] : [[fact.shell, shellState.version] as const]),
  ]
  return (
    <dl class="corner-facts">
      {lines.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="figures">{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function useFacts({ connection, desk }: CornerProps): CornerFacts | null {
  const [facts, setFacts] = useState<CornerFacts | null>(null)
  const online = connection.online.value
  useEffect(() => void desk.facts().then(setFacts), [online, desk])
  return facts
}

function printerWords(kiosk: KioskView | null, { connection, texts, voice }: CornerProps): string {
  if (kiosk === null) return texts.notKnown
  const { printer } = kiosk
  if (printer === null) return texts.printerNone
  const troubles = printer.troubles.map((trouble) => voice.texts.publicWords.printerTrouble[trouble])
  const low = printer.paperLow ? [texts.paperLow] : []
  const words = troubles.length + low.length === 0 ? [texts.printerReady] : [...troubles, ...low]
  return [...words, ...(connection.online.value ? [] : [texts.lastKnown])].join(' · ')
}

function stationWords({ texts, shellState }: CornerProps): string {
  const station = shellState?.station
  if (station?.pairingCode) return texts.station.code(station.pairingCode)
  return station?.isConnected === true ? texts.station.connected : texts.station.away
}
