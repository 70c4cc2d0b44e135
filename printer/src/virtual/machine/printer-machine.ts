// The printer behind the socket: receive buffer, real-time commands, print head, what it answers and when. No sockets, no timers, so that
// a test can speak to it byte by byte. While it is offline it keeps what it was sent and prints it once the cause is gone, as printers do.

import type { Command } from '../decode/command.ts'
import { parseCommand } from '../decode/parse-command.ts'
import { type RealTimeCommand, realTimeCommandAt, realTimeLength } from '../decode/real-time.ts'
import { createPrintHead } from '../paper/print-head.ts'
import type { Sheet } from '../paper/sheet.ts'
import { NO_FAULTS, type PrinterFaults } from './faults.ts'
import { automaticStatus, type Condition, isOffline, paperSensorStatus, realTimeStatus } from './status-replies.ts'

export interface PrinterMachine {
  receive(bytes: Uint8Array): void
  setFaults(faults: PrinterFaults): void
  readonly faults: PrinterFaults
}

export interface MachineOptions {
  readonly widthMm: 80 | 58
  readonly onReply: (bytes: readonly number[]) => void
  readonly onSheet: (sheet: Sheet) => void
}

const NUL = 0x00
/** GS I 66 and 67, in the block form 5F ... 00. */
const MAKER = 'LOKET'
const MODEL = 'VIRTUAL'

export function createPrinterMachine({ widthMm, onReply, onSheet }: MachineOptions): PrinterMachine {
  const head = createPrintHead(widthMm)
  let faults = NO_FAULTS
  let cutterJammed = false
  let buffer = new Uint8Array()
  /** Bytes that may be the beginning of a real-time command whose end has not arrived. */
  let realTimeTail = new Uint8Array()
  let reportsChanges = false
  let lastReported = ''

  function condition(): Condition {
    return { paperOut: faults.paperOut, paperLow: faults.paperLow, coverOpen: faults.coverOpen, cutterJammed }
  }

  function reply(bytes: readonly number[]): void {
    if (!faults.neverReplies) onReply(bytes)
  }

  function reportIfChanged(): void {
    const status = automaticStatus(condition())
    if (reportsChanges && status.join() !== lastReported) reply(status)
    lastReported = status.join()
  }

  function receive(bytes: Uint8Array): void {
    obeyRealTimeIn(bytes)
    buffer = joined(buffer, bytes)
    work()
  }

  function obeyRealTimeIn(bytes: Uint8Array): void {
    const stream = joined(realTimeTail, bytes)
    let at = 0
    while (at < stream.length) {
      const length = realTimeLength(stream, at)
      if (length === 'incomplete') break
      const command = realTimeCommandAt(stream, at)
      if (command !== null) obeyRealTime(command)
      at += typeof length === 'number' ? length : 1
    }
    realTimeTail = stream.slice(at)
  }

  function obeyRealTime(command: RealTimeCommand): void {
    switch (command.kind) {
      case 'transmitStatus': {
        const status = realTimeStatus(condition(), command.n)
        if (status !== null) reply([status])
        return
      }
      case 'recover':
        recover(command.n)
        return
      case 'clearBuffers':
        clearBuffers()
        reply([0x37, 0x25, NUL])
        return
    }
  }

  /** DLE ENQ 1 goes on where the error came, 2 forgets what was not printed; both only once the cause is gone. */
  function recover(n: number): void {
    if (!cutterJammed || faults.cutterError || (n !== 1 && n !== 2)) return
    if (n === 2) clearBuffers()
    cutterJammed = false
    onSheet(head.cut(0))
    reportIfChanged()
    work()
  }

  function clearBuffers(): void {
    buffer = new Uint8Array()
    head.clearBuffer()
  }

  function work(): void {
    while (!isOffline(condition())) {
      const parsed = parseCommand(buffer, 0)
      if (parsed === null) return
      buffer = buffer.slice(parsed.length)
      obey(parsed.command)
    }
  }

  function obey(command: Command): void {
    switch (command.kind) {
      case 'reportChanges':
        reportsChanges = command.n !== 0
        lastReported = automaticStatus(condition()).join()
        if (reportsChanges) reply(automaticStatus(condition()))
        return
      case 'transmitStatus':
        if (command.n === 1 || command.n === 49) reply([paperSensorStatus(condition())])
        return
      case 'transmitId':
        replyId(command.n)
        return
      case 'transmitProcessId':
        reply([0x37, 0x22, ...command.processId, NUL])
        return
      case 'cut':
        cut(command.feedDots)
        return
      case 'realTime':
      case 'withoutEffect':
        return
      default:
        // ESC @ switches the reports off, as on several makes: whoever wants them asks again after it.
        if (command.kind === 'initialize') reportsChanges = false
        print(command)
    }
  }

  function print(command: Command): void {
    const before = head.linesPrinted
    head.obey(command)
    const left = faults.paperEndsAfterLines
    if (left === null || head.linesPrinted === before) return
    const leftNow = left - (head.linesPrinted - before)
    faults = leftNow > 0 ? { ...faults, paperEndsAfterLines: leftNow } : { ...faults, paperEndsAfterLines: null, paperOut: true }
    reportIfChanged()
  }

  function cut(feedDots: number): void {
    if (faults.cutterError) {
      cutterJammed = true
      reportIfChanged()
      return
    }
    onSheet(head.cut(feedDots))
  }

  function replyId(n: number): void {
    if (n === 66) reply([0x5f, ...MAKER.split('').map((letter) => letter.charCodeAt(0)), NUL])
    if (n === 67) reply([0x5f, ...MODEL.split('').map((letter) => letter.charCodeAt(0)), NUL])
  }

  return {
    receive,
    setFaults(next) {
      faults = next
      reportIfChanged()
      work()
    },
    get faults() {
      return faults
    },
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
