// A port that a printer may leave and find again: none of those the system gives to whoever asks for any.

import { type PrinterProfileId, startVirtualPrinter, type VirtualPrinter } from '@loket/printer'

/** Below the ports that Linux, macOS and Windows hand out by themselves. */
const FIRST = 10_000
const BEYOND_LAST = 32_000

export interface OwnPorts {
  /** Listens on a port that no other printer of this process has or had. */
  startPrinter(profile: PrinterProfileId): Promise<VirtualPrinter>
}

/** `share`: a whole number that differs where processes or threads run side by side. */
export function createOwnPorts(share: number): OwnPorts {
  let next = FIRST + ((share * 1_009) % (BEYOND_LAST - FIRST))

  function take(): number {
    const port = next
    next = next + 1 < BEYOND_LAST ? next + 1 : FIRST
    return port
  }

  async function startPrinter(profile: PrinterProfileId): Promise<VirtualPrinter> {
    try {
      return await startVirtualPrinter({ port: take(), profile, now: () => 0 })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return startPrinter(profile)
      throw error
    }
  }

  return { startPrinter }
}
