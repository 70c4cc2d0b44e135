// A desk at the other end of a wire. Every command has an id of its own and is asked again on each new connection until it is answered, so
// that a lost answer is the same answer later: a job taken is never taken twice, and a result never lost.

import type {
  CommandId,
  LeasedPrintJob,
  PrinterCapability,
  PrinterStatus,
  StationAccepted,
  StationAnswer,
  StationCommand,
  StationCommandEnvelope,
} from '@loket/protocol'
import type { Timers } from '../transport/timers.ts'
import type { LeasedJob, StationDesk } from './station-desk.ts'
import type { StationSocket, StationSocketEvents } from './station-socket.ts'

export interface RemoteDesk extends StationDesk {
  /** Its printer was found to answer otherwise: told now, and with every status from now on. */
  tellCapability(capability: PrinterCapability): void
  close(): void
}

export interface RemoteDeskParts {
  openSocket(events: StationSocketEvents): StationSocket
  /** As known when the station begins; told with every status. */
  readonly capability: PrinterCapability | null
  makeId(): CommandId
  readonly timers: Timers
}

/** After a server that says it stops, on a connection that stays. */
export const ASK_AGAIN_MS = 2_000

interface Pending {
  readonly envelope: StationCommandEnvelope
  readonly answer: Promise<StationAccepted>
  settle(answer: StationAnswer): void
}

export function createRemoteDesk({ openSocket, makeId, timers, ...parts }: RemoteDeskParts): RemoteDesk {
  /** By what is asked: the same again while there is no answer is the same question. */
  const pending = new Map<string, Pending>()
  const listeners = new Set<() => void>()
  let status: PrinterStatus | null = null
  let { capability } = parts

  const socket = openSocket({
    connected() {
      // What becomes of the questions hangs on how the printer is.
      tellStatus()
      for (const one of pending.values()) deliver(one)
      tellWork()
    },
    viewed: tellWork,
  })

  function tellWork(): void {
    for (const listener of listeners) listener()
  }

  function ask(command: StationCommand): Promise<StationAccepted> {
    const key = JSON.stringify(command)
    const asked = pending.get(key)
    if (asked !== undefined) return asked.answer
    const { promise, resolve, reject } = Promise.withResolvers<StationAccepted>()
    const one: Pending = {
      envelope: { ...command, id: makeId() },
      answer: promise,
      settle(answer) {
        if (hasDoneNothing(answer)) {
          askAgain(() => {
            if (pending.get(key) === one) deliver(one)
          })
          return
        }
        if (pending.get(key) === one) pending.delete(key)
        if (answer.ok) resolve(answer)
        else reject(new Error(`the desk refuses ${command.type}: ${answer.refusal.type}`))
      },
    }
    pending.set(key, one)
    deliver(one)
    return promise
  }

  /** Its successor at the next connection, or this one where it was only for a moment. */
  function askAgain(step: () => void): void {
    timers.after(ASK_AGAIN_MS, step)
  }

  function deliver({ envelope, settle }: Pending): void {
    if (socket.connected) socket.send(envelope, settle)
  }

  /** Lost with its connection: the next one is told how the printer is then. */
  function tellStatus(): void {
    if (status === null || !socket.connected) return
    socket.send({ type: 'reportPrinterStatus', status, capability, id: makeId() }, (answer) => {
      if (hasDoneNothing(answer)) askAgain(tellStatus)
    })
  }

  return {
    async takeJob() {
      const { job } = await ask({ type: 'takePrintJob' })
      return job === undefined ? null : unpack(job)
    },
    async report(jobId, leaseId, state, trouble) {
      const { lease } = await ask({ type: 'reportPrintJob', jobId, leaseId, state, trouble })
      return lease === 'held' ? 'ok' : 'leaseEnded'
    },
    reportStatus(news) {
      status = news
      tellStatus()
    },
    onWork(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tellCapability(news) {
      capability = news
      tellStatus()
    },
    close() {
      socket.close()
    },
  }
}

function hasDoneNothing(answer: StationAnswer): boolean {
  return !answer.ok && answer.refusal.type === 'stopping'
}

function unpack({ bytes, ...job }: LeasedPrintJob): LeasedJob {
  return { ...job, bytes: Uint8Array.from(Buffer.from(bytes, 'base64')) }
}
