import { mayDo } from '@loket/domain'
import type { Actor, CommandType } from '@loket/protocol'
import type { Request, Response } from 'express'
import { sendAnswer } from './answers.ts'
import type { RouteParts } from './route-parts.ts'

/** The actor of a request that may send that command; otherwise `null`, and the refusal is sent. */
export function permitted(parts: RouteParts, request: Request, response: Response, command: CommandType): Actor | null {
  const sender = parts.sender(request, 'console')
  if (sender.actor && mayDo(sender.actor, command)) return sender.actor
  sendAnswer(response, parts.gate.refuse(sender.actor ? { type: 'notPermitted', command } : { type: 'notSignedIn' }, sender))
  return null
}
