// The one place where facts are made. All commands of one turn of the event loop are decided and evolved in order, written in one durable
// transaction, and only then answered; whoever shows views hears of the turn after that.

import type { DecideContext, OfficeState } from '@loket/domain'
import { nextChangeAt } from '@loket/domain'
import type {
  Actor,
  Answer,
  Command,
  CommandEnvelope,
  CommandId,
  Instant,
  KnownBooking,
  ServiceHistory,
  Settings,
  StationId,
  TicketId,
  UserId,
} from '@loket/protocol'
import type { Journal, RememberedAnswer } from '../journal/journal.ts'
import { isStorageFull } from '../journal/storage-trouble.ts'
import type { DecidingParts, Draft } from './deciding.ts'
import { answerCommand, emptyDraft, noteDueAlerts } from './deciding.ts'
import type { LocalTime } from './local-time.ts'
import { isZone, localTimes } from './local-time.ts'
import type { OfficeClock } from './office-clock.ts'
import type { Turn } from './turn.ts'
import { writeTurn } from './write-turn.ts'

const SYSTEM: Actor = { kind: 'system' }

export interface Loop {
  /** Resolves after the durable commit of its turn. Never rejects; never resolves when that commit failed for another reason than a full disk. */
  submit(command: CommandEnvelope, actor: Actor): Promise<Answer>
  /** A command of the server's own. */
  submitAsSystem(command: Command): Promise<Answer>
  /** Writes to the main database within the next turn's transaction; resolves after it, and never once the loop is closed. */
  inNextCommit(write: () => void): Promise<void>
  /** Read by projections, between turns only: every fact in it is on the disk. */
  readonly state: OfficeState
  context(actor: Actor): DecideContext
  /** Of the office's zone. */
  localTime(): LocalTime
  /** After the commit and the answers, and whenever something changed with nobody acting (then without rows). */
  onTurn(listener: (turn: Turn) => void): void
  /** Looks whether the wall clock was moved; every turn does so too. */
  lookAtClock(): void
  /** Answers what was submitted, refuses what comes later with `stopping`. */
  close(): Promise<void>
}

export interface LoopParts {
  readonly journal: Journal
  /** Rebuilt from the journal; from here on only the loop changes it. */
  readonly state: OfficeState
  readonly clock: OfficeClock
  /** Run inside the transaction of a turn that has rows or alerts. */
  readonly inSameCommit: readonly ((turn: Turn) => void)[]
  /** The citizen's own page, asked for after the commit; `null` where the office has no public address. */
  ticketUrl(ticketId: TicketId): string | null
  /** The print stations this office has. */
  stations(): readonly StationId[]
  /** The booking with this code; `null`: there is none. */
  booking(code: string): KnownBooking | 'unreadable' | null
  /** At the edge of what the domain can say: what is wrong with settings that only the layout of paper knows. */
  settingsProblems(settings: Settings): readonly string[]
  /** Who is there to give a second person's word at that instant. */
  supervisorsSignedIn(at: Instant): readonly UserId[]
  /** What the days before showed of each service. */
  history(): readonly ServiceHistory[]
  newCommandId(): CommandId
  /** The turn could not be written or a rule broke: the state is no longer that of the journal, the process must end. */
  onFault(fault: unknown): void
}

interface Asked {
  readonly command: CommandEnvelope
  readonly actor: Actor
  readonly answer: (answer: Answer) => void
}

interface Write {
  readonly write: () => void
  readonly done: () => void
}

export function createLoop(parts: LoopParts): Loop {
  const { journal, state, clock } = parts
  const listeners: ((turn: Turn) => void)[] = []
  const localTimeOf = localTimes()
  let asked: Asked[] = []
  let writes: Write[] = []
  let turnIsComing = false
  let mode: 'running' | 'closing' | 'closed' | 'broken' = 'running'
  let takeBackWake = () => {}
  const deciding: DecidingParts = { state, journal, settingsProblems: parts.settingsProblems, contextOf }

  function contextOf(actor: Actor, command: Command | null): DecideContext {
    const local = localTimeOf(zoneOf(command))
    const at = clock.now()
    return {
      at,
      actor,
      today: local.today(at + state.wallOffsetMs),
      instantOf: local.instantOf,
      isZone,
      supervisorsSignedIn: () => parts.supervisorsSignedIn(at),
      history: parts.history,
      stations: parts.stations,
      booking: parts.booking,
    }
  }

  /** The first settings bring the zone along. */
  function zoneOf(command: Command | null): string {
    if (state.settings !== null) return state.settings.zone
    // A zone nobody knows is refused by the domain, which must be asked first.
    return command?.type === 'changeSettings' && isZone(command.settings.zone) ? command.settings.zone : 'UTC'
  }

  function comeSoon(): void {
    if (turnIsComing || mode === 'broken' || mode === 'closed') return
    turnIsComing = true
    setImmediate(runTurn)
  }

  function runTurn(): void {
    turnIsComing = false
    const [commands, works] = [asked, writes]
    asked = []
    writes = []
    try {
      takeTurn(commands, works)
    } catch (fault) {
      breakDown(fault, commands)
    }
  }

  function takeTurn(commands: readonly Asked[], works: readonly Write[]): void {
    const draft = emptyDraft()
    recordDeparture(draft)
    const answers = commands.map(({ command, actor }) => answerCommand(deciding, draft, command, actor))
    noteDueAlerts(state, draft, clock.now())
    const turn = writeTurn(
      parts,
      draft,
      works.map(({ write }) => write),
    )
    for (const { done } of works) done()
    for (const [index, { answer }] of commands.entries()) answer(withUrl(answers[index]))
    // Answers continue in microtasks; the listeners come in a task of their own, after all of them.
    if (turn !== null) setImmediate(tell, turn)
    wakeAtNextChange()
  }

  function recordDeparture(draft: Draft): void {
    const departure = state.settings === null ? null : clock.takeDeparture(state.wallOffsetMs)
    if (departure !== null) answerCommand(deciding, draft, { type: 'recordClockJump', ...departure, id: parts.newCommandId() }, SYSTEM)
  }

  function withUrl(remembered: RememberedAnswer | undefined): Answer {
    if (remembered === undefined) throw new Error('a command without an answer')
    const { answer, ticketId } = remembered
    if (!answer.ok || answer.issued === undefined || ticketId === null) return answer
    return { ...answer, issued: { ...answer.issued, url: parts.ticketUrl(ticketId) } }
  }

  function tell(turn: Turn): void {
    // What listeners look at may be gone with the folder.
    if (mode === 'broken' || mode === 'closed') return
    for (const listener of listeners) listener(turn)
  }

  function wakeAtNextChange(): void {
    takeBackWake()
    const next = state.settings === null || mode !== 'running' ? null : nextChangeAt(state, clock.now())
    takeBackWake = next === null ? () => {} : clock.wakeAt(next, wake)
  }

  /** Something changed with nobody acting: alerts become rows, and the views are made anew. */
  function wake(): void {
    setImmediate(tell, { rows: [], alerts: [], papers: [] })
    comeSoon()
  }

  function breakDown(fault: unknown, commands: readonly Asked[]): void {
    mode = 'broken'
    takeBackWake()
    // Rolled back as a whole: nothing of this turn stands, and saying so is true. After any other failure nobody knows, so nobody is told.
    if (isStorageFull(fault)) for (const { answer } of commands) answer({ ok: false, refusal: { type: 'storageFull' } })
    parts.onFault(fault)
  }

  function submit(command: CommandEnvelope, actor: Actor): Promise<Answer> {
    if (mode !== 'running') return Promise.resolve({ ok: false, refusal: { type: 'stopping' } })
    return new Promise((answer) => {
      asked.push({ command, actor, answer })
      comeSoon()
    })
  }

  function inNextCommit(work: () => void): Promise<void> {
    return new Promise((done) => {
      writes.push({ write: work, done })
      comeSoon()
    })
  }

  wakeAtNextChange()

  return {
    state,
    submit,
    submitAsSystem: (command) => submit({ ...command, id: parts.newCommandId() } as CommandEnvelope, SYSTEM),
    inNextCommit,
    context: (actor) => contextOf(actor, null),
    localTime: () => localTimeOf(zoneOf(null)),
    onTurn(listener) {
      listeners.push(listener)
    },
    lookAtClock: comeSoon,
    async close() {
      if (mode === 'running') mode = 'closing'
      takeBackWake()
      if (mode !== 'closing') return
      if (turnIsComing) await inNextCommit(() => {})
      mode = 'closed'
    },
  }
}
