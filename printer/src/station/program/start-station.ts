// A whole print station as one value, for whichever program it runs in: its file, its pairing, its printer, its desk.

import { PROTOCOL_VERSION, type PrinterCapability, type PrinterStatus } from '@loket/protocol'
import { encodeLayout } from '../../encode/encode-layout.ts'
import { layoutPairing } from '../../layout/layout-pairing.ts'
import { modelFor } from '../../models/model-for.ts'
import { detectCapability } from '../../transport/detect-capability.ts'
import { PRINTER_TIMING, SYSTEM_TIMERS } from '../../transport/timers.ts'
import { openStation } from '../open-station.ts'
import type { Station } from '../station.ts'
import { type Commissioned, commission, type Known } from './commission.ts'
import { connectionWords } from './connection-words.ts'
import { type PairingDesk, pairingAt } from './pairing.ts'
import type { StationOptions } from './read-options.ts'
import { type RunningStation, runStation, type StationEvents } from './run-station.ts'
import { readState, tryState, writeState } from './state-file.ts'

/** What the program around it is told. */
export interface StationWatch {
  /** In English, for terminal and log. */
  say(sentence: string): void
  /** To be entered by an administrator; `null`: there is none any more. */
  onPairingCode(code: string | null): void
  /** To the server. */
  onConnection(isConnected: boolean): void
  onPrinter(status: PrinterStatus): void
  /** The secret cannot be kept: the station works until it ends, and has to be paired again then. */
  onUnwritable(stateFile: string, why: string): void
}

export function startStation(options: StationOptions, watch: StationWatch): RunningStation {
  let isOver = false
  const { server, stateFile } = options
  const write = (step: () => void) => orTell(stateFile, watch, step)
  const keep = (found: Known) => write(() => writeState(stateFile, { server, printer: nameOf(options), ...found }))
  const running = runStation({
    known: knownBefore(options),
    commission(known) {
      if (known.token === undefined) write(() => tryState(stateFile))
      const detect = (code: string | null) => ask(options, code)
      return commission(
        { pairing: watched(pairingAt(server), watch), timers: SYSTEM_TIMERS, detect, keep, say: watch.say, isOver: () => isOver },
        known,
      )
    },
    open: (state, events) => open(options, state, events, watch),
    keep,
    say: watch.say,
  })
  return {
    close() {
      isOver = true
      return running.close()
    },
  }
}

function nameOf({ printer }: StationOptions): string {
  return `${printer.host}:${printer.port}`
}

function knownBefore(options: StationOptions): Partial<Known> {
  const kept = readState(options.stateFile)
  return {
    ...(kept?.server === options.server ? { token: kept.token } : {}),
    ...(kept?.printer === nameOf(options) ? { capability: kept.capability } : {}),
  }
}

function watched(pairing: PairingDesk, { onPairingCode }: StationWatch): PairingDesk {
  return {
    async askForCode() {
      const asked = await pairing.askForCode()
      onPairingCode(asked?.code ?? null)
      return asked
    },
    async collect(pairingId) {
      const answer = await pairing.collect(pairingId)
      if (answer !== 'waiting') onPairingCode(null)
      return answer
    },
  }
}

function open({ server, printer }: StationOptions, state: Commissioned, events: StationEvents, watch: StationWatch): Station {
  const words = connectionWords(server, watch.say)
  const station = openStation({
    ...{ server, protocol: PROTOCOL_VERSION, printer, ...state, ...events, onPrinter: watch.onPrinter },
    onFailure(reason) {
      words.onFailure(reason)
      watch.onConnection(false)
    },
    onConnected() {
      words.onConnected()
      watch.onConnection(true)
    },
  })
  watch.say(`This print station works for ${server}.`)
  return station
}

function ask({ printer, widthMm }: StationOptions, code: string | null) {
  const testPage = (found: PrinterCapability) => encodeLayout(layoutPairing(code, widthMm), modelFor(found, widthMm))
  return detectCapability({ ...printer, timers: SYSTEM_TIMERS, timing: PRINTER_TIMING, testPage })
}

function orTell(stateFile: string, watch: StationWatch, write: () => void): void {
  try {
    write()
  } catch (error) {
    watch.onUnwritable(stateFile, error instanceof Error ? error.message : String(error))
  }
}
