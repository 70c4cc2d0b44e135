// The rooms of the house and who may import whom. The checks for boundaries, types and words read this table.

export type Room =
  | 'protocol'
  | 'texts'
  | 'domain'
  | 'sim'
  | 'printer'
  | 'server'
  | 'ui'
  | 'kiosk'
  | 'display'
  | 'staff'
  | 'phone'
  | 'e2e'
  | 'bench'
  | 'tools'

export interface RoomRules {
  /** Rooms of ours it may import, through their package names. */
  readonly mayImport: readonly Room[]
  /** Whether its source may use what only Node brings. */
  readonly node: boolean
  /** Whether its source may use the libraries its package.json declares. */
  readonly libraries: boolean
  /** Source files there must be at least, tests included: a checker that reads nothing must not pass. */
  readonly atLeast: number
}

const FACE: RoomRules = { mayImport: ['protocol', 'texts', 'ui'], node: false, libraries: true, atLeast: 2 }

export const HOUSE: Readonly<Record<Room, RoomRules>> = {
  protocol: { mayImport: [], node: false, libraries: false, atLeast: 20 },
  texts: { mayImport: ['protocol'], node: false, libraries: false, atLeast: 9 },
  domain: { mayImport: ['protocol'], node: false, libraries: false, atLeast: 75 },
  sim: { mayImport: ['protocol', 'domain'], node: false, libraries: false, atLeast: 18 },
  printer: { mayImport: ['protocol', 'texts'], node: true, libraries: true, atLeast: 65 },
  server: { mayImport: ['protocol', 'texts', 'domain', 'sim', 'printer'], node: true, libraries: true, atLeast: 160 },
  ui: { mayImport: ['protocol', 'texts'], node: false, libraries: true, atLeast: 20 },
  kiosk: FACE,
  display: FACE,
  staff: FACE,
  phone: FACE,
  e2e: { mayImport: ['protocol', 'tools'], node: true, libraries: true, atLeast: 10 },
  bench: { mayImport: ['protocol', 'texts', 'domain', 'sim', 'server', 'printer', 'tools'], node: true, libraries: true, atLeast: 35 },
  tools: { mayImport: ['protocol', 'domain', 'server'], node: true, libraries: true, atLeast: 35 },
}

export const ROOMS = Object.keys(HOUSE) as readonly Room[]

/** Rooms whose pages a browser loads. */
export const FACES = ['kiosk', 'display', 'staff', 'phone'] as const
export type Face = (typeof FACES)[number]

/** The one place where the wire's schemas, and so zod, may stand. */
export const SCHEMAS_FOLDER = 'protocol/src/schemas'
/** Who may import `@loket/protocol/schemas`. */
export const SCHEMA_READERS: readonly Room[] = ['server']
/** What a test may use besides what its room may. */
export const TEST_LIBRARIES = ['vitest', 'fast-check', 'happy-dom'] as const
