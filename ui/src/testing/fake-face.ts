// A face's connection without a network: the real connection over a socket and a page that a test plays.

import type { Answer, AnyViewMessage, BoardBeat, CommandEnvelope, HandshakeRefusal, Instant, ViewName, Views } from '@loket/protocol'
import { createConnection, type FaceConnection } from '../connection/connect-face.ts'
import type { FaceSocketEvents } from '../connection/face-socket.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

export interface FakeFace {
  readonly connection: FaceConnection
  readonly world: FakeWorld
  /** Commands that reached the server, the latest last. */
  readonly sent: readonly CommandEnvelope[]
  /** A board's words about itself, the latest last. */
  readonly beats: readonly BoardBeat[]
  /** How often the face tried to connect. */
  readonly attempts: number
  /** The server takes the connection. */
  comesOnline(): void
  breaks(): void
  refuses(refusal: HandshakeRefusal | null): void
  stops(): void
  /** Answers the latest command that reached the server. */
  answers(answer: Answer): void
  shows<Name extends ViewName>(name: Name, body: Views[Name], place?: Partial<Omit<AnyViewMessage, 'name' | 'body'>>): void
}

/** Tuesday 12 January 2027, 09.14 in Jakarta. */
export const MORNING = Date.UTC(2027, 0, 12, 2, 14) as Instant

export function fakeFace(): FakeFace {
  const world = fakeWorld()
  const sent: CommandEnvelope[] = []
  const beats: BoardBeat[] = []
  const acknowledgements: ((answer: Answer) => void)[] = []
  let connected = false
  let attempts = 0
  let seq = 0
  let events: FaceSocketEvents | null = null

  const connection = createConnection((given) => {
    events = given
    return {
      get connected() {
        return connected
      },
      connect: () => {
        attempts += 1
      },
      send(command, answered) {
        sent.push(command)
        acknowledgements.push(answered)
      },
      beat: (beat) => {
        beats.push(beat)
      },
      close: () => undefined,
    }
  }, world)

  function heard(): FaceSocketEvents {
    if (events === null) throw new Error('the connection has not opened its socket')
    return events
  }

  return {
    connection,
    world,
    sent,
    beats,
    get attempts() {
      return attempts
    },
    comesOnline() {
      connected = true
      heard().connected('connection-1')
    },
    breaks() {
      connected = false
      heard().lost()
    },
    refuses(refusal) {
      connected = false
      heard().failed(refusal)
    },
    stops: () => heard().stopping(),
    answers(answer) {
      acknowledgements.at(-1)?.(answer)
    },
    shows(name, body, place = {}) {
      seq += 1
      heard().viewed({ name, body, epoch: 'first', seq, at: MORNING, wallOffsetMs: 0, ...place } as AnyViewMessage)
    },
  }
}
