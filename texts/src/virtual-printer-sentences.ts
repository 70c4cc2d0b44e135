/** The page of the virtual printer: its paper, and the buttons for what can go wrong with it. */
export interface VirtualPrinterTexts {
  readonly title: string
  readonly what: string
  readonly nothingYet: string
  readonly asText: string
  readonly asPicture: string
  readonly tornOff: string
  readonly offline: string
  readonly ready: string
  readonly stopped: string
  /** In front of the number of papers that wait in the printer. */
  readonly waiting: string
  readonly faultsTitle: string
  readonly faultsHint: string
  readonly allRight: string
  readonly powerCycle: string
  readonly notPressed: string
  readonly groups: Readonly<Record<'paper' | 'machine' | 'power' | 'line' | 'replies', string>>
  readonly faults: Readonly<
    Record<
      | 'paperLow'
      | 'paperOut'
      | 'paperEndsAfterLines'
      | 'forgetsJob'
      | 'coverOpen'
      | 'cutterError'
      | 'headHot'
      | 'unrecoverableError'
      | 'feedPressed'
      | 'waitsForButton'
      | 'drawerSignal'
      | 'powerOff'
      | 'losesPowerAfterBytes'
      | 'powerCyclesAfterBytes'
      | 'refusesConnections'
      | 'neverReads'
      | 'readsBytesPerTurn'
      | 'resetsAfterBytes'
      | 'oneWay'
      | 'neverReplies'
      | 'splitsReplies'
      | 'mixesReports'
      | 'holdsProcessIds',
      string
    >
  >
  /** Why it does not print, as its sensors say. */
  readonly stopCauses: Readonly<
    Record<'powerOff' | 'unrecoverable' | 'coverOpen' | 'paperOut' | 'cutterJammed' | 'headHot' | 'feedPressed' | 'waitsForButton', string>
  >
}
