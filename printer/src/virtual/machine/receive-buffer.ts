// What arrived and was not obeyed yet. Real-time commands are found as the bytes arrive, and stay in the buffer to be passed over in their turn.

import type { Command } from '../decode/command.ts'
import { parseCommand } from '../decode/parse-command.ts'
import { DLE, type RealTimeCommand, realTimeCommandAt, realTimeLength } from '../decode/real-time.ts'

export interface ReceivedCommand {
  readonly command: Command
  readonly bytes: Uint8Array
}

export interface ReceiveBuffer {
  /** Calls `onRealTime` at the byte where a real-time command is whole: what it clears is what came before it. */
  add(bytes: Uint8Array, onRealTime: (command: RealTimeCommand) => void): void
  /** The next whole command, which then is in the buffer no longer. */
  next(): ReceivedCommand | null
  readonly isEmpty: boolean
  /** Papers whose cut has arrived and was not obeyed. */
  readonly cutsHeld: number
  clear(): void
}

export function createReceiveBuffer(): ReceiveBuffer {
  let held = new Uint8Array()
  let at = 0
  /** Bytes that may be the beginning of a real-time command whose end has not arrived. */
  let tail = new Uint8Array()

  function keep(bytes: Uint8Array): void {
    held = joined(held.subarray(at), bytes)
    at = 0
  }

  return {
    add(bytes, onRealTime) {
      const stream = joined(tail, bytes)
      let from = tail.length
      let to = nextDle(stream, 0)
      while (to < stream.length) {
        const length = realTimeLength(stream, to)
        if (length === 'incomplete') break
        const command = realTimeCommandAt(stream, to)
        const end = to + (typeof length === 'number' ? length : 1)
        to = nextDle(stream, end)
        if (command === null) continue
        keep(stream.subarray(from, end))
        from = end
        onRealTime(command)
      }
      keep(stream.subarray(from))
      tail = stream.slice(to)
    },
    next() {
      const parsed = parseCommand(held, at)
      if (parsed === null) return null
      const bytes = held.slice(at, at + parsed.length)
      at += parsed.length
      return { command: parsed.command, bytes }
    },
    get isEmpty() {
      return at === held.length
    },
    get cutsHeld() {
      let cuts = 0
      let ahead = at
      for (let parsed = parseCommand(held, ahead); parsed !== null; parsed = parseCommand(held, ahead)) {
        if (parsed.command.kind === 'cut') cuts += 1
        ahead += parsed.length
      }
      return cuts
    },
    clear() {
      held = new Uint8Array()
      at = 0
      tail = new Uint8Array()
    },
  }
}

function nextDle(bytes: Uint8Array, from: number): number {
  const at = bytes.indexOf(DLE, from)
  return at === -1 ? bytes.length : at
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
