import type { Language, OfficeView, TicketToken, ViewMessage } from '@loket/protocol'
import type { PhoneTexts } from '@loket/texts'
import type { FaceConnection } from '@loket/ui'

export interface TicketCardProps {
  readonly ticket: TicketToken
  readonly message: ViewMessage<'ticket'>
  readonly office: OfficeView
  readonly connection: FaceConnection
  readonly language: Language
  readonly texts: PhoneTexts
}
