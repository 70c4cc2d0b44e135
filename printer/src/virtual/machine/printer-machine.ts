// The printer behind the socket: receive buffer, real-time commands, print head, what it answers and when. No sockets, no timers, so that
// a test can speak to it byte by byte. While it is offline it keeps what it was sent and prints it once the cause is gone, as printers do.

import type { Command } from '../decode/command.ts'
import type { RealTimeCommand } from '../decode/real-time.ts'
import { createPrintHead } from '../paper/print-head.ts'
import type { Sheet } from '../paper/sheet.ts'
import { createAutomaticReports } from './automatic-reports.ts'
import { type Condition, isOffline } from './condition.ts'
import { NO_FAULTS, type PrinterFaults } from './faults.ts'
import { identityReply } from './identity.ts'
import { PRINTER_PROFILES, type PrinterProfile } from './profiles.ts'
import { createReceiveBuffer, type ReceivedCommand } from './receive-buffer.ts'
import { automaticStatus, realTimeStatus, transmittedStatus } from './status-replies.ts'

export interface PrinterMachine {
  receive(bytes: Uint8Array): void
  /** What is not named is cleared. */
  setFaults(faults: Partial<PrinterFaults>): void
  readonly faults: PrinterFaults
  readonly condition: Condition
  /** Papers that were sent whole and did not come out: the printer keeps them while it is offline. */
  readonly jobsInBuffer: number
  /** Off and on again: what was received is lost, what is printed and not cut hangs out. */
  powerCycle(): void
}

export interface MachineOptions {
  readonly widthMm: 80 | 58
  readonly profile?: PrinterProfile
  readonly onReply: (bytes: readonly number[]) => void
  readonly onSheet: (sheet: Sheet) => void
}

const NUL = 0x00

export function createPrinterMachine({ widthMm, profile = PRINTER_PROFILES.epson, onReply, onSheet }: MachineOptions): PrinterMachine {
  const head = createPrintHead(widthMm)
  const buffer = createReceiveBuffer()
  const reports = createAutomaticReports()
  let faults = NO_FAULTS
  /** The feed that the jammed cut asked for. */
  let jammedCut: { readonly feedDots: number } | null = null
  let unrecoverable = false
  /** Only the latest is kept. */
  let heldProcessId: readonly number[] | null = null

  function condition(): Condition {
    const { paperOut, paperLow, coverOpen, headHot, feedPressed, waitsForButton, drawerSignal } = faults
    return {
      paperOut,
      paperLow,
      coverOpen,
      cutterJammed: jammedCut !== null,
      unrecoverable,
      headHot,
      feedPressed,
      waitsForButton,
      drawerSignal,
    }
  }

  function reply(bytes: readonly number[]): void {
    if (faults.neverReplies) return
    if (faults.mixesReports) onReply(automaticStatus(condition()))
    onReply(bytes)
  }

  function replyIfAny(answer: readonly number[] | null): void {
    if (answer !== null) reply(answer)
  }

  function reportIfChanged(): void {
    const status = automaticStatus(condition())
    if (reports.hasChanged(status)) reply(status)
  }

  function obeyRealTime(command: RealTimeCommand): void {
    switch (command.kind) {
      case 'transmitStatus':
        if (profile.realTimeStatus) replyIfAny(realTimeStatus(condition(), command.n))
        return
      case 'recover':
        if (profile.recovers) recover(command.n)
        return
      case 'clearBuffers':
        if (!profile.clearsBuffers) return
        clearBuffers()
        reply([0x37, 0x25, NUL])
    }
  }

  /** DLE ENQ 1 goes on where the error came, 2 forgets what was not printed; both only once the cause is gone. */
  function recover(n: number): void {
    if (jammedCut === null || faults.cutterError || (n !== 1 && n !== 2)) return
    const { feedDots } = jammedCut
    if (n === 2) clearBuffers()
    jammedCut = null
    onSheet(head.cut(feedDots))
    reportIfChanged()
    work()
  }

  function clearBuffers(): void {
    buffer.clear()
    head.clearBuffer()
    // Its roll was changed, and the rest of it will never come.
    if (head.endsAtRollEnd) tearOff()
  }

  function tearOff(): void {
    const sheet = head.tearOff()
    if (sheet !== null) onSheet(sheet)
  }

  function work(): void {
    while (!faults.powerOff && !isOffline(condition())) {
      const received = buffer.next()
      if (received === null) return
      obey(received)
    }
    if (faults.paperOut && faults.forgetsJob && !buffer.isEmpty) {
      clearBuffers()
      tearOff()
    }
  }

  function obey({ command, bytes }: ReceivedCommand): void {
    if (isKnown(profile, command)) obeyKnown(command)
    else if (profile.printsUnknown) print({ kind: 'text', bytes: [...bytes.subarray(2)].filter((byte) => byte >= 0x20) })
  }

  function obeyKnown(command: Command): void {
    switch (command.kind) {
      case 'reportChanges':
        startReports(command.n)
        return
      case 'transmitStatus':
        replyIfAny(transmittedStatus(condition(), command.n))
        return
      case 'transmitId':
        replyIfAny(identityReply(command.n))
        return
      case 'transmitProcessId':
        transmitProcessId(command.processId)
        return
      case 'cut':
        cut(command.feedDots)
        return
      case 'initialize':
        // ESC @ switches the reports off, as on several makes: whoever wants them asks again after it.
        reports.stop()
        print(command)
        return
      case 'realTime':
      case 'withoutEffect':
        return
      default:
        print(command)
    }
  }

  function startReports(n: number): void {
    const status = automaticStatus(condition())
    if (reports.ask(n, status)) reply(status)
  }

  function transmitProcessId(processId: readonly number[]): void {
    heldProcessId = processId
    if (!faults.holdsProcessIds) sendProcessId()
  }

  function sendProcessId(): void {
    if (heldProcessId !== null) reply([0x37, 0x22, ...heldProcessId, NUL])
    heldProcessId = null
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
    if (!faults.cutterError) {
      onSheet(head.cut(feedDots))
      return
    }
    jammedCut = { feedDots }
    reportIfChanged()
  }

  /** A new roll: what is printed of a paper came off with the old one. */
  function changeRoll(): void {
    if (buffer.isEmpty && jammedCut === null) tearOff()
    else head.markRollEnd()
  }

  function losePower(): void {
    buffer.clear()
    reports.stop()
    jammedCut = null
    heldProcessId = null
    unrecoverable = faults.unrecoverableError
    tearOff()
    head.restart()
  }

  function takeFaults(change: Partial<PrinterFaults>): void {
    const before = faults
    faults = { ...NO_FAULTS, ...change }
    unrecoverable ||= faults.unrecoverableError
    if (faults.powerOff) losePower()
    if (before.paperOut && !faults.paperOut) changeRoll()
    if (!faults.holdsProcessIds) sendProcessId()
    reportIfChanged()
    work()
  }

  return {
    receive(bytes) {
      if (faults.powerOff) return
      buffer.add(bytes, obeyRealTime)
      work()
    },
    setFaults: takeFaults,
    get faults() {
      return faults
    },
    get condition() {
      return condition()
    },
    get jobsInBuffer() {
      return buffer.cutsHeld
    },
    powerCycle() {
      losePower()
      work()
    },
  }
}

/** Whether this class of printer knows the command; one that it knows it need not answer. */
function isKnown(profile: PrinterProfile, command: Command): boolean {
  switch (command.kind) {
    case 'reportChanges':
      return profile.reports
    case 'transmitStatus':
      return profile.paperStatus
    case 'transmitId':
      return profile.identity
    case 'transmitProcessId':
      return profile.processId
    case 'unknown':
      return !profile.printsUnknown
    default:
      return true
  }
}
