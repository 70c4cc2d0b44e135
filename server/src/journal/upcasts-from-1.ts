// Version 1 knew one discipline, no call out of order, no tickets by staff, no parking and no redirections.
// What is added here is frozen: a row must mean the same tomorrow, whatever a new office starts with by then.

import type { Stored, Upcast } from './upcast-step.ts'

export const UPCASTS_FROM_1: readonly Upcast[] = [
  { type: 'dayOpened', from: 1, turn: (stored) => ({ ...withSettings(stored), history: [], unreviewed: [] }) },
  { type: 'settingsChanged', from: 1, turn: withSettings },
  { type: 'ticketIssued', from: 1, turn: (stored) => ({ ...stored, onBehalf: null }) },
  // Whoever was called stood first, a return rule having moved the others; there was no other ground.
  { type: 'ticketCalled', from: 1, turn: (stored) => ({ ...stored, ground: 'firstInLine', profileRule: null, outOfOrder: null }) },
  {
    type: 'serviceCompleted',
    from: 1,
    turn: (stored) => ({ ...stored, resultOn: null, redirectedTo: null, missing: [], delayCause: null }),
  },
]

interface SettingsOf1 {
  readonly profiles: readonly Stored[]
  readonly discipline: string
  readonly calls: Stored
}

function withSettings(stored: Readonly<Stored>): Stored {
  const settings = stored['settings'] as SettingsOf1
  return {
    ...stored,
    settings: {
      ...settings,
      profiles: settings.profiles.map((profile) => ({ ...profile, order: [] })),
      discipline: { name: settings.discipline },
      // Nobody's place changes by an update of the program: priority steps forward once an administrator says so.
      priority: { stepMinutes: 0, mostInARow: 1 },
      calls: { ...settings.calls, maximumReturns: 2, rejoinMinutes: 30 },
      outOfOrder: OUT_OF_ORDER,
      staffTicketsCap: 30,
      redirections: REDIRECTIONS,
    },
  }
}

/** Nobody of version 1 holds the right to use it. */
const OUT_OF_ORDER = {
  dailyCap: 10,
  reasons: [
    { id: 'darurat', name: { id: 'Keadaan darurat medis', en: 'Medical emergency' }, needsApproval: false },
    { id: 'kesalahan-kami', name: { id: 'Kesalahan petugas atau sistem', en: 'Our own mistake' }, needsApproval: false },
    {
      id: 'undangan-resmi',
      name: { id: 'Undangan resmi, tamu dinas', en: 'Official invitation, official guest' },
      needsApproval: true,
    },
  ],
}

/** Without them nobody could be redirected any more, which version 1 allowed. */
const REDIRECTIONS = [
  {
    id: 'ptsp',
    asked: { id: 'Pengantar nikah, PM1, SKTM, izin', en: 'Marriage introduction, PM1, poverty letter, permits' },
    place: { id: 'loket PTSP kelurahan', en: 'the PTSP counter of the kelurahan' },
  },
  { id: 'kua', asked: { id: 'Buku nikah', en: 'Muslim marriage book' }, place: { id: 'KUA', en: 'the KUA' } },
  {
    id: 'polsek',
    asked: { id: 'Surat kehilangan', en: 'Police loss report' },
    place: { id: 'Polsek', en: 'the police station (Polsek)' },
  },
  {
    id: 'lain',
    asked: { id: 'Urusan lain', en: 'Anything else' },
    place: { id: 'instansi yang berwenang', en: 'the authority in charge' },
  },
]
