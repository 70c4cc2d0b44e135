import type { FaceConnection } from '@loket/ui'
import { PairingScreen } from '@loket/ui'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { useAbandonment } from './abandonment.ts'
import { type LoadCorner, useCorner } from './corner/use-corner.tsx'
import { isForBooking } from './flow/booking.ts'
import type { Flow } from './flow/flow.ts'
import { type Scene, sceneFor } from './flow/scene.ts'
import type { SpokenGuide } from './guidance/spoken-guide.ts'
import { useGuidance } from './guidance/use-guidance.ts'
import { useScanner } from './guidance/use-scanner.ts'
import type { KioskPage } from './kiosk-page.ts'
import { usePaper } from './paper-state.ts'
import { BookingScreen } from './screens/booking/booking-screen.tsx'
import { ConfirmScreen } from './screens/confirm-screen.tsx'
import { GroupsScreen } from './screens/groups-screen.tsx'
import { IdleCountdown } from './screens/idle-countdown.tsx'
import { IssuingScreen, RefusedScreen } from './screens/issuing-screens.tsx'
import { ListScreen } from './screens/list-screen.tsx'
import type { ScreenProps } from './screens/screen-props.ts'
import { ServicesScreen } from './screens/services-screen.tsx'
import { ConnectingScreen, NoServiceScreen, OfflineScreen, ShutScreen } from './screens/shut-screens.tsx'
import { TicketScreen } from './screens/ticket-screen.tsx'
import { voiceFor } from './voice.ts'

export interface KioskRootProps {
  readonly connection: FaceConnection
  readonly page: KioskPage
  readonly guide: SpokenGuide
  readonly corner: LoadCorner
}

/** The one screen of the moment. */
export function KioskRoot({ connection, page, guide, corner: load }: KioskRootProps): JSX.Element {
  const flow = page.flow.value
  const office = connection.view('office').value
  const kiosk = connection.view('kiosk').value
  const voice = voiceFor(flow.language, office?.languages ?? [], flow.largeText)
  const scene = sceneFor({
    link: connection.link.value,
    refusal: connection.refusal.value,
    kiosk,
    officeKnown: office !== null,
    step: flow.step,
  })

  const paper = usePaper(flow.step, kiosk?.prints ?? [])
  const resetIn = useAbandonment(page, flow, paper)
  usePageAttributes(flow, voice.texts.kiosk.pageTitle)
  useFreshStart(scene, page)
  const corner = useCorner(connection, page, load)
  useScanner(page, corner === null && scene.name === 'step' && office?.takesBookings === true)
  const canSpeak = useGuidance(guide, { flow, scene, paper })

  if (corner !== null) return corner
  if (scene.name === 'pairing') return <PairingScreen kind="kiosk" texts={voice.texts} onPaired={connection.retry} />
  if (office === null || kiosk === null) {
    return scene.name === 'offline' ? <OfflineScreen voice={voice} frame={null} /> : <ConnectingScreen voice={voice} />
  }
  const props: ScreenProps = { connection, page, flow, office, kiosk, voice, paper, resetIn, canSpeak }
  return (
    <>
      {screenOf(scene, props)}
      {scene.name === 'step' ? <IdleCountdown {...props} /> : null}
    </>
  )
}

function screenOf(scene: Scene, props: ScreenProps): JSX.Element {
  switch (scene.name) {
    case 'connecting':
    case 'pairing':
      return <ConnectingScreen voice={props.voice} />
    case 'offline':
      return <OfflineScreen voice={props.voice} frame={props} />
    case 'shut':
      return <ShutScreen {...props} day={scene.day} />
    case 'noService':
      return <NoServiceScreen {...props} />
    case 'step':
      return stepScreen(scene, props)
  }
}

function stepScreen({ step }: Extract<Scene, { name: 'step' }>, props: ScreenProps): JSX.Element {
  switch (step.name) {
    case 'groups':
      return <GroupsScreen {...props} />
    case 'services':
      return <ServicesScreen {...props} step={step} />
    case 'confirm':
      return <ConfirmScreen {...props} step={step} />
    case 'booking':
      return <BookingScreen {...props} step={step} />
    case 'issuing':
      return <IssuingScreen {...props} />
    case 'refused':
      return isForBooking(step.request) && step.refusal.type !== 'noAnswer' ? (
        <BookingScreen {...props} step={step} />
      ) : (
        <RefusedScreen {...props} step={step} />
      )
    case 'ticket':
      return <TicketScreen {...props} step={step} />
    case 'list':
      return <ListScreen {...props} step={step} />
  }
}

function usePageAttributes({ language, largeText, lowReach, highContrast }: Flow, title: string): void {
  useEffect(() => {
    const { documentElement } = document
    documentElement.lang = language
    documentElement.classList.toggle('large-text', largeText)
    documentElement.classList.toggle('low-reach', lowReach)
    documentElement.classList.toggle('high-contrast', highContrast)
    document.title = title
  }, [language, largeText, lowReach, highContrast, title])
}

/** Half a choice made before the office shut is not waiting for the next person. */
function useFreshStart(scene: Scene, page: KioskPage): void {
  useEffect(() => {
    if (scene.name === 'shut' || scene.name === 'noService') page.act({ type: 'wentHome' })
  }, [scene.name, page])
}
