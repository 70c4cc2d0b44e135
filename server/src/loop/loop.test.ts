import { setImmediate as nextTask } from 'node:timers/promises'
import type { Answer, Command, CommandEnvelope } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import type { Journal, RememberedAnswer } from '../journal/journal.ts'
import { memoryJournal } from '../journal/memory-journal.ts'
import { replay } from '../journal/replay.ts'
import { sqliteJournal } from '../journal/sqlite-journal.ts'
import { settingsForPreset } from '../presets/settings-for-preset.ts'
import { freshDatabase } from '../testing/databases.ts'
import {
  AGENT,
  COUNTER,
  EIGHT,
  expectOk,
  foundedOffice,
  issueAndCall,
  issueCommand,
  KIOSK,
  nextTurns,
  openOffice,
  SUPERVISOR,
  startOffice,
} from '../testing/office.ts'
import { manualTime } from './manual-time.ts'
import type { Turn } from './turn.ts'

/** Counts commits, and fails them when told to. */
function watched(journal: Journal): Journal & { commits: number; failure: Error | null } {
  const seen = {
    ...journal,
    commits: 0,
    failure: null as Error | null,
    get head() {
      return journal.head
    },
    commit(work: () => void) {
      seen.commits += 1
      journal.commit(() => {
        work()
        if (seen.failure !== null) throw seen.failure
      })
    },
  }
  return seen
}

function typesOf(turn: Turn): string[] {
  return turn.rows.map(({ event }) => event.type)
}

describe('a turn', () => {
  test('[J30] all commands of one turn of the event loop share one durable commit, decided in the order they came', async () => {
    const journal = watched(memoryJournal())
    const office = await openOffice({ journal })
    const before = journal.commits
    const issue = issueCommand(office)
    const answers = await Promise.all([
      office.send(KIOSK, issue),
      office.send(KIOSK, issue),
      office.send(AGENT, { type: 'callNext', counterId: COUNTER }),
    ])
    expect(journal.commits).toBe(before + 1)
    expect(answers.map((answer) => answer.ok && (answer.issued?.number ?? answer.called?.number))).toEqual(
      [answers[0], answers[1], answers[0]].map((answer) => answer?.ok && answer.issued?.number),
    )
    expect(answers[1]).toMatchObject({ issued: { ahead: 1 } })
  })

  test('[J30] nothing is decided before its turn: between turns the state holds only what is on the disk', async () => {
    const office = await openOffice()
    const asked = office.send(KIOSK, issueCommand(office))
    expect(office.loop.state.lastSeq).toBe(office.journal.head.seq)
    await asked
    expect(office.loop.state.lastSeq).toBe(office.journal.head.seq)
  })

  test('[J31] an answer comes only after the commit', async () => {
    const journal = watched(memoryJournal())
    const office = await openOffice({ journal })
    const seen: string[] = []
    const commit = journal.commit.bind(journal)
    journal.commit = (work) => {
      seen.push('commit begins')
      commit(work)
      seen.push('commit is done')
    }
    await office.send(KIOSK, issueCommand(office)).then(() => seen.push('answer'))
    expect(seen).toEqual(['commit begins', 'commit is done', 'answer'])
  })

  test('[J31] answers come before the listeners, however many steps the answer takes', async () => {
    const office = await openOffice()
    await nextTurns()
    const seen: string[] = []
    office.loop.onTurn((turn) => seen.push(typesOf(turn).join()))
    const answered = (async () => {
      await office.send(KIOSK, issueCommand(office))
      for (let step = 0; step < 10; step += 1) await null
      seen.push('answer')
    })()
    await answered
    await nextTurns()
    expect(seen).toEqual(['answer', 'ticketIssued'])
  })

  test('[J32] a failing commit gives no answer and ends the loop', async () => {
    const journal = watched(memoryJournal())
    const office = await openOffice({ journal })
    const head = journal.head
    journal.failure = new Error('the disk is gone')
    let answer: Answer | null = null
    void office.send(KIOSK, issueCommand(office)).then((given) => {
      answer = given
    })
    await nextTurns()
    expect([answer, office.faults]).toEqual([null, [journal.failure]])
    expect(journal.head).toEqual(head)
    expect(await office.send(KIOSK, issueCommand(office))).toEqual({ ok: false, refusal: { type: 'stopping' } })
  })

  test('[J32] a full disk is said plainly, for nothing of the turn stands', async () => {
    const database = freshDatabase()
    const office = await openOffice({ journal: sqliteJournal(database) })
    const head = office.journal.head
    const pages = database.pragma('page_count', { simple: true })
    database.pragma(`max_page_count = ${pages}`)
    const answers: Answer[] = []
    // The last page may have room for one or two more rows.
    while (office.faults.length === 0)
      answers.push(...(await Promise.all(Array.from({ length: 20 }, () => office.send(KIOSK, issueCommand(office))))))
    const refused = answers.filter((answer) => !answer.ok)
    expect(refused).toHaveLength(20)
    expect(refused[0]).toEqual({ ok: false, refusal: { type: 'storageFull' } })
    expect(office.journal.head.seq).toBe(head.seq + answers.length - refused.length)
  })

  test('[J32] a rule that breaks ends the loop without an answer', async () => {
    const office = await openOffice()
    let answered = false
    void office.loop.submit({ type: 'nonsense', id: 'x' } as unknown as CommandEnvelope, AGENT).then(() => {
      answered = true
    })
    await nextTurns()
    expect([answered, office.faults.length]).toEqual([false, 1])
  })

  test('[J33] what belongs to the facts is written in the same commit, and undone with it', async () => {
    const turns: Turn[] = []
    const journal = watched(memoryJournal())
    const office = await openOffice({ journal, changes: { inSameCommit: [(turn) => turns.push(turn)] } })
    turns.length = 0
    const answer = await expectOk(office.send(KIOSK, issueCommand(office)))
    expect(turns.map(typesOf)).toEqual([['ticketIssued']])
    expect(turns[0]?.papers).toEqual([
      {
        askedBy: KIOSK,
        row: turns[0]?.rows[0],
        facts: expect.objectContaining({ kind: 'ticket', ticket: expect.objectContaining({ number: answer.issued?.number, ahead: 0 }) }),
      },
    ])
    const broken = await openOffice({
      changes: {
        inSameCommit: [
          ({ papers }) => {
            if (papers.length > 0) throw new Error('no room for the job')
          },
        ],
      },
    })
    void broken.send(KIOSK, issueCommand(broken))
    await nextTurns()
    expect(broken.faults).toHaveLength(1)
    expect(broken.journal.head.seq).toBe(3)
  })

  test('[J33] a write of another part joins the next commit and is told after it', async () => {
    const journal = watched(memoryJournal())
    const office = await openOffice({ journal })
    const before = journal.commits
    const seen: string[] = []
    await Promise.all([
      office.loop.inNextCommit(() => seen.push('written')).then(() => seen.push('told')),
      office.send(KIOSK, issueCommand(office)),
    ])
    expect([journal.commits - before, seen]).toEqual([1, ['written', 'told']])
  })
})

describe('asking again', () => {
  test('[J34] the same command gives the same answer and happens once, within a turn and later', async () => {
    const office = await openOffice()
    const issue = issueCommand(office)
    const [first, second] = await Promise.all([office.send(KIOSK, issue, 'touch-1'), office.send(KIOSK, issue, 'touch-1')])
    const third = await office.send(KIOSK, issue, 'touch-1')
    expect([second, third]).toEqual([first, first])
    expect(office.loop.state.tickets.size).toBe(1)
  })

  test('[J34] a refusal is remembered too: a late copy of the message changes nothing', async () => {
    const office = await openOffice()
    const refused = await office.send(AGENT, { type: 'callNext', counterId: COUNTER }, 'press-1')
    expect(refused).toEqual({ ok: false, refusal: { type: 'queueEmpty' } })
    await office.send(KIOSK, issueCommand(office))
    expect(await office.send(AGENT, { type: 'callNext', counterId: COUNTER }, 'press-1')).toEqual(refused)
  })

  test('[J34] the answer outlives a restart; the address of the page is made anew and never stored', async () => {
    const journal = sqliteJournal(freshDatabase())
    const office = await openOffice({ journal })
    const first = await office.send(KIOSK, issueCommand(office), 'touch-1')
    expect(first).toMatchObject({ issued: { url: expect.stringContaining('/t/') } })
    expect(JSON.stringify(journal.answerTo('touch-1' as CommandEnvelope['id']))).not.toContain('/t/')
    const again = startOffice({ journal, time: office.time })
    expect(await again.send(KIOSK, issueCommand(office), 'touch-1')).toEqual(first)
    expect(again.loop.state.tickets.size).toBe(1)
  })

  test('[J35] an id that somebody else used, or for another command, is refused', async () => {
    const office = await openOffice()
    await office.send(KIOSK, issueCommand(office), 'touch-1')
    const reused = { ok: false, refusal: { type: 'commandIdReused' } }
    expect(await office.send(AGENT, issueCommand(office), 'touch-1')).toEqual(reused)
    expect(await office.send(KIOSK, { type: 'callNext', counterId: COUNTER }, 'touch-1')).toEqual(reused)
    expect(await office.send(KIOSK, { ...issueCommand(office), priority: true } as Command, 'touch-1')).toEqual(reused)
    expect(office.loop.state.tickets.size).toBe(1)
  })

  test('[J35] an answer of a time when the words of a command were not kept still counts for its kind and sender', async () => {
    const journal = memoryJournal()
    const office = await openOffice({ journal })
    const first = await office.send(KIOSK, issueCommand(office), 'touch-1')
    const kept = { ...journal, answerTo: (id: CommandEnvelope['id']) => withoutFingerprint(journal.answerTo(id)) }
    const again = startOffice({ journal: kept, time: office.time })
    expect(await again.send(KIOSK, issueCommand(office), 'touch-1')).toEqual(first)
  })

  test('[H7] settings with a zone nobody knows are refused, for a new office too, and the loop lives on', async () => {
    const empty = startOffice()
    const settings = { ...settingsForPreset('kelurahan'), zone: 'Nowhere/City' }
    const refused = { ok: false, refusal: { type: 'settingsInvalid', problems: ['nobody knows the zone Nowhere/City'] } }
    expect(await empty.loop.submitAsSystem({ type: 'changeSettings', settings })).toEqual(refused)
    const office = await openOffice()
    expect(await office.loop.submitAsSystem({ type: 'changeSettings', settings })).toEqual(refused)
    await expectOk(office.send(KIOSK, issueCommand(office)))
    expect([...empty.faults, ...office.faults]).toEqual([])
  })

  test('[J36] answers are forgotten three days later, when a new day is opened', async () => {
    const office = await openOffice()
    await office.send(KIOSK, issueCommand(office), 'touch-1')
    const forgotten: boolean[] = []
    for (let day = 0; day < 4; day += 1) {
      await office.loop.submitAsSystem({ type: 'closeDay' })
      office.time.advance(24 * 3_600_000)
      await office.loop.submitAsSystem({ type: 'openDay' })
      forgotten.push(office.journal.answerTo('touch-1' as CommandEnvelope['id']) === null)
    }
    // Tuesday's touch, asked on Wednesday, Thursday, Friday, and Saturday, when no day is opened.
    expect(forgotten).toEqual([false, false, false, false])
    office.time.advance(2 * 24 * 3_600_000)
    await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
    expect(office.journal.answerTo('touch-1' as CommandEnvelope['id'])).toBeNull()
  })
})

describe('rows', () => {
  test('[J37] a row names its day, its actor, and the device where one acted', async () => {
    const office = await openOffice()
    await office.send(KIOSK, issueCommand(office), 'touch-1')
    await office.send(SUPERVISOR, { type: 'closeDay' })
    const rows = [...office.journal.rowsAfter(0)].map(({ serviceDay, actor, device, event }) => [event.type, serviceDay, actor, device])
    expect(rows).toEqual([
      ['settingsChanged', '2027-01-12', 'system', null],
      ['dayOpened', '2027-01-12', 'system', null],
      ['counterOpened', '2027-01-12', 'agent-1', null],
      ['ticketIssued', '2027-01-12', 'kiosk-1', 'kiosk-1'],
      ['ticketExpired', '2027-01-12', 'supervisor-1', null],
      ['counterClosed', '2027-01-12', 'supervisor-1', null],
      ['dayClosed', '2027-01-12', 'supervisor-1', null],
    ])
  })

  test('[J37] what is left over and closed the next morning belongs to its own day', async () => {
    const office = await openOffice()
    await office.send(KIOSK, issueCommand(office))
    office.time.advance(24 * 3_600_000)
    await expectOk(office.loop.submitAsSystem({ type: 'closeDay' }))
    const late = [...office.journal.rowsAfter(4)]
    expect(late.map(({ event, serviceDay }) => [event.type, serviceDay])).toEqual([
      ['ticketExpired', '2027-01-12'],
      ['counterClosed', '2027-01-12'],
      ['dayClosed', '2027-01-12'],
    ])
    expect(late[0]?.event).toMatchObject({ recordedLate: true })
  })
})

describe('time in the loop', () => {
  test('[J38] a moved wall clock is recorded before the commands of that turn', async () => {
    const office = await openOffice()
    office.time.stepWall(90_000)
    await office.send(KIOSK, issueCommand(office))
    const rows = [...office.journal.rowsAfter(3)]
    expect(rows.map(({ event }) => event)).toMatchObject([
      { type: 'clockJumped', byMs: 90_000, wallOffsetMs: 90_000 },
      { type: 'ticketIssued' },
    ])
    expect(rows.map(({ at }) => at)).toEqual([EIGHT, EIGHT])
    expect(office.loop.state.wallOffsetMs).toBe(90_000)
  })

  test('[J38] it is seen with nobody acting, too', async () => {
    const office = await openOffice()
    office.time.stepWall(-90_000)
    office.loop.lookAtClock()
    await nextTurns()
    expect([...office.journal.rowsAfter(3)].map(({ event }) => event.type)).toEqual(['clockJumped'])
  })

  test('[J39] when something changes by itself, the listeners hear of it; a crossed clock becomes one alert', async () => {
    const office = await openOffice()
    await office.send(KIOSK, issueCommand(office))
    await nextTurns()
    const turns: Turn[] = []
    office.loop.onTurn((turn) => turns.push(turn))
    office.time.advance(3_600_000)
    await nextTurns()
    expect(turns.length).toBeGreaterThan(0)
    expect(turns.flatMap(typesOf)).toEqual([])
    const alerts = turns.flatMap((turn) => turn.alerts).filter(({ clock }) => clock === 'wait')
    expect(alerts.map(({ band }) => band)).toEqual(['atRisk', 'breached'])
  })

  test('[J39] after a restart no alert is told a second time', async () => {
    const journal = sqliteJournal(freshDatabase())
    const office = await openOffice({ journal })
    await office.send(KIOSK, issueCommand(office))
    office.time.advance(3_600_000)
    await nextTurns()
    const again = startOffice({ journal, time: office.time })
    const turns: Turn[] = []
    again.loop.onTurn((turn) => turns.push(turn))
    again.time.advance(1)
    await nextTurns()
    expect(turns.flatMap((turn) => turn.alerts)).toEqual([])
  })
})

describe('restart', () => {
  test('[J40] the replayed state equals the live one, the call in progress included', async () => {
    const office = await openOffice()
    const called = await issueAndCall(office)
    office.time.advance(30_000)
    await office.send(KIOSK, issueCommand(office))
    await office.send(AGENT, { type: 'startService', counterId: COUNTER, ticketId: called })
    office.time.advance(61_000)
    await nextTurns()
    await office.send(AGENT, { type: 'recall', counterId: COUNTER, ticketId: called })
    const { state } = replay(office.journal)
    // Timers that have rung are no part of the facts.
    expect({ ...state, timers: null }).toEqual({ ...office.loop.state, timers: null })
    expect(state.counters.get(COUNTER)?.ticketId).toBe(called)
  })

  test('[J41] an orderly stop answers what was asked before and refuses what comes after', async () => {
    const office = await openOffice()
    const before = office.send(KIOSK, issueCommand(office))
    const closing = office.loop.close()
    const after = office.send(KIOSK, issueCommand(office))
    expect(await after).toEqual({ ok: false, refusal: { type: 'stopping' } })
    await closing
    expect(await before).toMatchObject({ ok: true })
  })

  test('[J41] a stopped loop wakes no more', async () => {
    const office = await openOffice()
    await office.send(KIOSK, issueCommand(office))
    await office.loop.close()
    await nextTask()
    const turns: Turn[] = []
    office.loop.onTurn((turn) => turns.push(turn))
    office.time.advance(3_600_000)
    await nextTurns()
    expect(turns).toEqual([])
  })

  test('[J42] the first row of an office is its settings, dated in its own zone', async () => {
    // 17.30 UTC is already the next day in Jakarta.
    const office = await foundedOffice({ time: manualTime(Date.UTC(2027, 0, 11, 17, 30)) })
    expect([...office.journal.rowsAfter(0)]).toMatchObject([
      { seq: 1, office: 'kelurahan-pulo-gadung', serviceDay: '2027-01-12', event: { type: 'settingsChanged' } },
    ])
  })
})

function withoutFingerprint(answer: RememberedAnswer | null): RememberedAnswer | null {
  return answer && { ...answer, fingerprint: '' }
}
