// Classes of printers, by what they answer. Which make answers what was read from their manuals and from reports; the class says it as data.

/** What a printer answers; everything it does not answer it passes over. */
export interface PrinterProfile {
  readonly id: string
  /** DLE EOT 1 to 4. */
  readonly realTimeStatus: boolean
  /** GS a: reports of each change by itself. */
  readonly reports: boolean
  /** GS r. */
  readonly paperStatus: boolean
  /** GS I. */
  readonly identity: boolean
  /** GS ( H. */
  readonly processId: boolean
  /** DLE DC4 8. */
  readonly clearsBuffers: boolean
  /** DLE ENQ. */
  readonly recovers: boolean
  /** What it does not know it takes for text, but for the two bytes that begin it. */
  readonly printsUnknown: boolean
}

const SILENT = {
  realTimeStatus: false,
  reports: false,
  paperStatus: false,
  identity: false,
  processId: false,
  clearsBuffers: false,
  recovers: false,
  printsUnknown: false,
} as const

export const PRINTER_PROFILES = {
  /** Epson TM and true compatibles. */
  epson: {
    id: 'epson',
    realTimeStatus: true,
    reports: true,
    paperStatus: true,
    identity: true,
    processId: true,
    clearsBuffers: true,
    recovers: true,
    printsUnknown: false,
  },
  /** A good clone: tells its status, knows nothing of jobs. */
  clone: { ...SILENT, id: 'clone', realTimeStatus: true, reports: true, paperStatus: true, recovers: true },
  /** Answers GS r in its turn, and no real-time question. */
  'clone-no-status': { ...SILENT, id: 'clone-no-status', paperStatus: true },
  /** A clone that prints what it does not know. */
  'garbage-clone': { ...SILENT, id: 'garbage-clone', realTimeStatus: true, paperStatus: true, printsUnknown: true },
  /** Never says a word. */
  mute: { ...SILENT, id: 'mute' },
} as const satisfies Readonly<Record<string, PrinterProfile>>

export type PrinterProfileId = keyof typeof PRINTER_PROFILES

export const PRINTER_PROFILE_IDS = Object.keys(PRINTER_PROFILES) as readonly PrinterProfileId[]
