import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import type { Halls } from '../hall/halls.ts'
import type { PaperStudio } from '../print/studio/paper-studio.ts'
import type { Publisher } from '../publish/publisher.ts'
import type { Stamp, ViewBody } from '../publish/room-record.ts'
import type { Room } from '../publish/rooms.ts'
import type { Caller, FaceKind } from './caller.ts'
import type { CommandGate, Sender } from './command-gate.ts'
import type { FrontDoorParts } from './parts.ts'

/** What every group of routes is built from. */
export interface RouteParts extends FrontDoorParts {
  readonly gate: CommandGate
  readonly publisher: Publisher
  readonly studio: PaperStudio
  readonly halls: Halls
  render(room: Room): ViewBody | null
  stamp(): Stamp
  /** `null`: neither signed in, nor paired, nor through the local socket. */
  caller(request: IncomingMessage, preferred: FaceKind | null): Caller | null
  sender(request: IncomingMessage, preferred: FaceKind | null): Sender
  /** Reads a JSON body; staff may send large ones, for settings are large. */
  readonly jsonBody: RequestHandler
}
