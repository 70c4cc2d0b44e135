import { useSignal } from '@preact/signals'
import type { ComponentType, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { TicketCardProps } from './ticket-card-props.ts'

export type LoadWord = () => Promise<{ readonly CitizenWord: ComponentType<TicketCardProps> }>

/** What can wait until the number is on the screen: nothing while it is on its way, and another try with each new connection. */
export function Later({ load, ...props }: TicketCardProps & { readonly load: LoadWord }): JSX.Element | null {
  const part = useSignal<ComponentType<TicketCardProps> | null>(null)
  const link = props.connection.link.value
  useEffect(() => {
    if (part.value !== null) return
    load().then(
      ({ CitizenWord }) => {
        part.value = CitizenWord
      },
      () => undefined,
    )
  }, [link])
  return part.value === null ? null : <part.value {...props} />
}
