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
  // Its shell too.
  kiosk: { ...FACE, atLeast: 85 },
  display: FACE,
  staff: FACE,
  phone: FACE,
  e2e: { mayImport: ['protocol', 'tools'], node: true, libraries: true, atLeast: 10 },
  bench: { mayImport: ['protocol', 'texts', 'domain', 'sim', 'server', 'printer', 'tools'], node: true, libraries: true, atLeast: 35 },
  tools: { mayImport: ['protocol', 'texts', 'domain', 'server'], node: true, libraries: true, atLeast: 35 },
}

export const ROOMS = Object.keys(HOUSE) as readonly Room[]

/** Rooms whose pages a browser loads. */
export const FACES = ['kiosk', 'display', 'staff', 'phone'] as const
export type Face = (typeof FACES)[number]

/** The kiosk's Electron program: in the kiosk's folder, but with Node, and without a page's parts. */
export const SHELL_FOLDER = 'kiosk/shell'
export const SHELL_MAY_IMPORT: readonly Room[] = ['protocol', 'texts', 'printer']
/** The only library of the shell; no other room may use it. */
export const SHELL_LIBRARY = 'electron'
/** What runs between shell and page, without Node. */
export const PRELOAD_FOLDER = 'kiosk/shell/preload'
/** Where the shell's programs begin, and take its library; everything else is given what it needs of it, so that a test can give another. */
export const SHELL_STARTS = ['kiosk/shell/main.ts', 'kiosk/shell/preload/preload.ts'] as const
/** Its projects for the compiler. */
export const SHELL_PROJECTS = ['kiosk/shell/tsconfig.json', 'kiosk/shell/preload/tsconfig.json'] as const
/** All that a page may know of the shell: types alone. */
export const SHELL_CONTRACT = 'kiosk/shell/contract.ts'

/** The one place where the wire's schemas, and so zod, may stand. */
export const SCHEMAS_FOLDER = 'protocol/src/schemas'
/** Who may import `@loket/protocol/schemas`. */
export const SCHEMA_READERS: readonly Room[] = ['server']
/** What a test may use besides what its room may. */
export const TEST_LIBRARIES = ['vitest', 'fast-check', 'happy-dom'] as const
