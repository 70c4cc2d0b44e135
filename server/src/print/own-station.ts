// The server's own print station: the very code that runs beside a kiosk, with the desk in the same process.

import {
  type AskAnew,
  type AskablePrinter,
  createStation,
  type Detected,
  detectCapability,
  openPrinterToAsk,
  PRINTER_TIMING,
  type Station,
  type StationDesk,
  SYSTEM_TIMERS,
  startVirtualPrinter,
  type VirtualPrinter,
  within,
} from '@loket/printer'
import type { PrinterCapability } from '@loket/protocol'
import type { PrinterSetting } from '../environment.ts'
import type { Log } from '../log/log.ts'
import type { FoundPrinters } from './found-printers.ts'
import { unlessNotNow } from './not-now.ts'
import type { PrintDesk } from './print-desk.ts'

/** A job in hand may take this long to end when the server stops; after that its fate is unknown, and shown so at the next start. */
const LAST_JOB_MS = 2_000
const ASK_AGAIN_MS = 5_000

export interface OwnStation {
  readonly virtualPrinter: VirtualPrinter | null
  close(): Promise<void>
}

interface OwnStationParts {
  readonly setting: PrinterSetting
  readonly widthMm: 80 | 58
  readonly desk: PrintDesk
  readonly found: FoundPrinters
  readonly log: Log
  /** Printed while an unknown printer is asked what it answers. */
  testPage(capability: PrinterCapability): Uint8Array
}

export async function openOwnStation({ setting, widthMm, ...parts }: OwnStationParts): Promise<OwnStation> {
  if (setting.kind === 'none') return { virtualPrinter: null, close: async () => {} }
  const virtualPrinter = setting.kind === 'virtual' ? await startVirtualPrinter({ port: 0, widthMm }) : null
  const address = setting.kind === 'tcp' ? setting : { host: '127.0.0.1', port: virtualPrinter?.port ?? 0 }
  const running = runWhenFound(parts, { host: address.host, port: address.port, isVirtual: virtualPrinter !== null })
  return {
    virtualPrinter,
    async close() {
      await within(SYSTEM_TIMERS, LAST_JOB_MS, running.close())
      await virtualPrinter?.close()
    },
  }
}

interface Address {
  readonly host: string
  readonly port: number
  readonly isVirtual: boolean
}

type RunParts = Omit<OwnStationParts, 'setting' | 'widthMm'>

/** The server does not wait for a printer that is switched off. */
function runWhenFound(parts: RunParts, address: Address): { close(): Promise<void> } {
  const { desk } = parts
  let closed = false
  let station: Station | null = null
  let printer: AskablePrinter | null = null
  let stopWaiting = () => {}
  /** The built-in printer is another one with every start. */
  const name = address.isVirtual ? null : `${address.host}:${address.port}`

  async function run(): Promise<void> {
    const capability = await findOut()
    if (capability === null || closed) return
    const opened = openPrinterToAsk(address, capability)
    printer = opened
    station = createStation({ printer: opened, desk: inProcessDesk(desk), timers: SYSTEM_TIMERS, askAnew: () => askAnew(opened) })
  }

  const askAnew = async (opened: AskablePrinter): ReturnType<AskAnew> => {
    const asked = await opened.askAnew()
    if (!asked.ok) return asked
    // Kept by the time the page is asked for again: the desk takes one step after the other.
    if (asked.isNews) void desk.hearCapability('server', asked.capability, name).catch(unlessNotNow)
    return { news: asked.isNews }
  }

  /** Asked at the first start with an address. `null`: closed meanwhile. */
  async function findOut(): Promise<PrinterCapability | null> {
    const known = parts.found.of('server')
    if (name !== null && known?.address === name) return known.capability
    const found = await askUntilFound()
    if (found !== null) await desk.hearCapability('server', found, name)
    return found
  }

  async function askUntilFound(): Promise<PrinterCapability | null> {
    while (!closed) {
      const detected = await ask()
      if (closed) break
      if (detected.ok) return detected.capability
      desk.hearStatus('server', { troubles: [detected.trouble], paperLow: false })
      await pause()
    }
    return null
  }

  async function ask(): Promise<Detected> {
    const { host, port, isVirtual } = address
    const testPage = isVirtual ? null : parts.testPage
    const detected = await detectCapability({ host, port, timers: SYSTEM_TIMERS, timing: PRINTER_TIMING, testPage })
    if (detected.ok && !detected.answered) parts.log.note('printer-mute', { address: `${host}:${port}` })
    return detected
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = SYSTEM_TIMERS.after(ASK_AGAIN_MS, resolve)
      stopWaiting = () => {
        cancel()
        resolve()
      }
    })
  }

  const running = run().catch(unlessNotNow)
  return {
    async close() {
      closed = true
      stopWaiting()
      await station?.close()
      await printer?.close()
      await running
    },
  }
}

/** The desk as a station sees it. */
export function inProcessDesk(desk: PrintDesk): StationDesk {
  return {
    takeJob: () => loud(desk.take('server')),
    report: async (jobId, leaseId, state, trouble) =>
      (await loud(desk.report('server', { jobId, leaseId, state, trouble }))) === 'held' ? 'ok' : 'leaseEnded',
    reportStatus: (status) => desk.hearStatus('server', status),
    onWork: (listener) => desk.onChange(listener),
  }
}

/** A station asks a desk that fails again; a fault of ours must not be lost in that. */
function loud<T>(answer: Promise<T>): Promise<T> {
  void answer.catch(unlessNotNow)
  return answer
}
