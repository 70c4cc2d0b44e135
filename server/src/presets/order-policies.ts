// What may move somebody in the queue of a new office, and how often. All figures are assumptions for the agency to confirm; the caps keep
// every exception small enough to be looked at one by one.

import type { CallPolicy, OutOfOrderPolicy, OutOfOrderReason, OutOfOrderReasonId, PriorityPolicy } from '@loket/protocol'

// Special treatment of vulnerable groups is a duty (UU 25/2009 art. 29, https://malangposcomedia.id/prioritas/); how much of it is not
// written anywhere: a quarter of an hour, and every second call of a counter at most, so that neither line starves.
export const PRIORITY: PriorityPolicy = { stepMinutes: 15, mostInARow: 1 }

/** Three places back, twice, and half an hour to come back after a no-show. */
export const CALLS: CallPolicy = { minimumCalls: 2, minimumSeconds: 60, placesBack: 3, maximumReturns: 2, rejoinMinutes: 30 }

/** An invitation is where favours hide, so it alone needs a second person's word. */
export const OUT_OF_ORDER: OutOfOrderPolicy = {
  dailyCap: 10,
  reasons: [
    reason('darurat', ['Keadaan darurat medis', 'Medical emergency'], false),
    reason('kesalahan-kami', ['Kesalahan petugas atau sistem', 'Our own mistake'], false),
    reason('berkas-susulan', ['Menyerahkan berkas yang kurang, pertanyaan singkat', 'Brings the missing paper, short question'], false),
    reason('undangan-resmi', ['Undangan resmi, tamu dinas', 'Official invitation, official guest'], true),
  ],
}

/** Tickets that staff take for people who cannot use the kiosk, a day. */
export const STAFF_TICKETS_CAP = 30

function reason(reasonId: string, [id, en]: readonly [string, string], needsApproval: boolean): OutOfOrderReason {
  return { id: reasonId as OutOfOrderReasonId, name: { id, en }, needsApproval }
}
