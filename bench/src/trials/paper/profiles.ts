// The classes of printers that the trial knows, each put into service as a real one is: by asking it.

import { detectCapability, PRINTER_TIMING, type PrinterProfileId, startVirtualPrinter } from '@loket/printer'
import type { PrinterCapability } from '@loket/protocol'
import { createHandClock } from './stage/hand-clock.ts'
import type { Heartbeat } from './stage/heartbeat.ts'

export const PROFILES = ['epson', 'clone', 'garbage-clone', 'clone-no-status', 'mute'] as const satisfies readonly PrinterProfileId[]

export type Profile = (typeof PROFILES)[number]

export type Capabilities = Readonly<Record<Profile, PrinterCapability>>

export async function findCapabilities(heartbeat: Heartbeat): Promise<Capabilities> {
  const found = await Promise.all(PROFILES.map(async (profile) => [profile, await findCapability(profile, heartbeat)] as const))
  return Object.fromEntries(found) as Capabilities
}

async function findCapability(profile: Profile, heartbeat: Heartbeat): Promise<PrinterCapability> {
  const virtual = await startVirtualPrinter({ port: 0, profile, now: () => 0 })
  const clock = createHandClock({ startsAt: 0, heartbeat, activity: () => virtual.bytesRead + virtual.bytesSaid })
  try {
    const detecting = detectCapability({
      host: '127.0.0.1',
      port: virtual.port,
      timers: clock.timers,
      timing: PRINTER_TIMING,
      testPage: null,
    })
    await clock.pass(60_000)
    const detected = await detecting
    if (!detected.ok) throw new Error(`a healthy ${profile} is in trouble: ${detected.trouble}`)
    return detected.capability
  } finally {
    await virtual.close()
  }
}
