import type { TicketView } from '@loket/protocol'
import type { PhoneActsTexts } from '@loket/texts'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { callNow } from './call-now.ts'

const FLASH_MS = 1_000

interface CallCardProps {
  readonly ticket: TicketView
  readonly texts: PhoneActsTexts
  /** What the tab is called otherwise. */
  readonly title: string
}

/** A call that was made again, in words; and the tab that says where to go while another page is looked at. */
export function CallCard({ ticket, texts, title }: CallCardProps): JSX.Element {
  const call = callNow(ticket)
  const flashing = call === null ? null : texts.ring.titleAtCounter(ticket.number, call.counterNumber)
  useEffect(() => {
    if (flashing === null) return undefined
    document.title = flashing
    const timer = setInterval(() => {
      document.title = document.title === flashing ? title : flashing
    }, FLASH_MS)
    return () => {
      clearInterval(timer)
      document.title = title
    }
  }, [flashing, title])
  return (
    <p role="status" class={call !== null && call.count > 1 ? 'called-again' : 'nothing'}>
      {call === null || call.count < 2 ? null : call.last ? texts.call.last : texts.call.again(call.count)}
    </p>
  )
}
