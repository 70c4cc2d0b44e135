// A thousand citizens look at their tickets: in a process of their own, so that what measures the displays does not wait for them.

import { createInterface } from 'node:readline'
import { openSockets, type SocketsPlan } from './load/sockets.ts'
import { endWithParent, sayReady } from './programs/ready.ts'

/** The one line of input: which sockets to open. */
export type CrowdOrder = readonly Omit<SocketsPlan, 'onView'>[]

const lines = createInterface({ input: process.stdin })
lines.once('line', async (line) => {
  for (const plan of JSON.parse(line) as CrowdOrder) await openSockets({ ...plan, onView: null })
  sayReady({ url: '', more: null })
})
endWithParent()
