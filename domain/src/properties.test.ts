import type { Actor, RecordedEvent, Settings, TicketCalled, TicketNumber } from '@loket/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeDueAlerts } from './clocks/alerts.ts'
import { visitMs, waitMs } from './clocks/clocks.ts'
import { nextChangeAt } from './clocks/next-change.ts'
import { processingNetMs, promiseNetMs } from './clocks/promise-clock.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import { dayFigures } from './figures/day-figures.ts'
import { livePromise } from './figures/live-promise.ts'
import { emptyOffice } from './office/state.ts'
import { isOpen, presentLeg } from './office/ticket.ts'
import { projectConsole } from './projections/console.ts'
import { projectDisplay } from './projections/display.ts'
import { projectKiosk } from './projections/kiosk.ts'
import { projectOffice } from './projections/office.ts'
import { projectSlip } from './projections/slip.ts'
import { projectTicket } from './projections/ticket.ts'
import { readClocks } from './testing/clock-reader.ts'
import { ADMINISTRATOR, anOpenOffice, BUDI, by, type OfficeUnderTest, SARI, WATI } from './testing/office-under-test.ts'
import { passedOver } from './testing/passed-over.ts'
import { type Move, moves, offices, openCounters, stepOf } from './testing/random-days.ts'
import { KK, KTP, SAMPLE_SETTINGS, withPromiseOnVisit } from './testing/sample-office.ts'
import { visibleState } from './testing/visible-state.ts'

/** Plays a random day and looks at the office after each move. */
function always(look: (office: OfficeUnderTest) => void): void {
  fc.assert(
    fc.property(moves, offices, (played, settings) => {
      const office = openCounters(anOpenOffice(settings))
      play(office, played, () => look(office))
    }),
    { numRuns: 60 },
  )
}

function play(office: OfficeUnderTest, played: readonly Move[], after: () => void = () => undefined): void {
  for (const move of played) {
    office.run(stepOf(office, move))
    after()
  }
}

/** Looks once, at the end of a random day. */
function afterwards(look: (office: OfficeUnderTest, played: readonly Move[]) => void, numRuns = 100): void {
  fc.assert(
    fc.property(moves, offices, (played, settings) => {
      const office = openCounters(anOpenOffice(settings))
      play(office, played)
      look(office, played)
    }),
    { numRuns },
  )
}

function callsOf(office: OfficeUnderTest): readonly RecordedEvent<TicketCalled>[] {
  return office.recorded.filter((entry): entry is RecordedEvent<TicketCalled> => entry.event.type === 'ticketCalled')
}

test('[C10] a ticket is never at two counters, and a counter never has two tickets', () => {
  always(({ state }) => {
    const held = [...state.counters.values()].flatMap((counter) => counter.ticketId ?? [])
    expect(new Set(held).size).toBe(held.length)
    const atCounters = [...state.tickets.values()].filter((entry) => ['called', 'checking', 'processing'].includes(entry.state))
    expect(atCounters.map((entry) => entry.id).sort()).toEqual([...held].sort())
    for (const entry of atCounters) expect(state.counters.get(entry.counterId as never)?.ticketId).toBe(entry.id)
  })
})

test('[N3] numbers are unique in a day and rise by one within a series', () => {
  afterwards(({ recorded }) => {
    const bySeries = new Map<string, number>()
    const seen = new Set<TicketNumber>()
    for (const { event } of recorded) {
      if (event.type === 'dayOpened') {
        bySeries.clear()
        seen.clear()
      }
      if (event.type !== 'ticketIssued') continue
      expect(event.ordinal).toBe((bySeries.get(event.seriesId) ?? 0) + 1)
      bySeries.set(event.seriesId, event.ordinal)
      expect(seen.has(event.number)).toBe(false)
      seen.add(event.number)
    }
  })
})

test('[D3] fifo overtakes nobody but by a place that was moved, by the priority step, or out of order', () => {
  afterwards((office) => {
    const moved = new Set<string>()
    for (const { event } of office.recorded) {
      if (event.type === 'ticketReturned' && event.rule === 'placesBack') moved.add(event.ticketId)
      if (event.type === 'ticketTransferred') moved.add(event.ticketId)
      if (event.type !== 'ticketCalled' || event.rule === 'callTicket') continue
      if (event.ground === 'firstInLine') expect(event.ahead).toBe(0)
      for (const { ticketId, reason } of event.overtook) {
        const step = { priority: 'priorityStep', booking: 'bookingStep' }[reason as string]
        if (step !== undefined) expect(event.ground).toBe(step)
        else expect(['returned', 'transferred']).toContain(reason)
        if (step === undefined) expect(moved.has(ticketId)).toBe(true)
      }
    }
  })
})

test('[D2] whom a call overtook is what an independent count over the facts says', () => {
  afterwards((office) => {
    for (const call of callsOf(office)) {
      const before = office.recorded.filter((entry) => entry.seq < call.seq)
      expect(call.event.overtook.map((entry) => entry.ticketId).sort()).toEqual(passedOver(before, call.event))
    }
  }, 60)
})

test('[K1] the periods of a ticket tile its visit: no gap, no overlap', () => {
  always(({ state, now }) => {
    for (const entry of state.tickets.values()) {
      let reached: number = entry.issuedAt
      for (const period of entry.legs.flatMap((leg) => leg.periods)) {
        expect(period.from).toBe(reached)
        reached = period.to ?? now
        expect(reached).toBeGreaterThanOrEqual(period.from)
      }
      expect(reached - entry.issuedAt).toBe(visitMs(entry, now))
      expect(presentLeg(entry).periods.at(-1)?.to === null).toBe(isOpen(entry))
    }
  })
})

test('[E1] every recorded event folds, and replay equals the live state', () => {
  afterwards((office) => {
    const replayed = emptyOffice()
    for (const entry of office.recorded) evolve(replayed, entry)
    expect(replayed).toEqual(office.state)
  })
})

test("[E1] the rows from the day's opening alone give the same state", () => {
  afterwards((office) => {
    const opened = office.recorded.findLastIndex((entry) => entry.event.type === 'dayOpened')
    const replayed = emptyOffice()
    for (const entry of office.recorded.slice(opened)) evolve(replayed, entry)
    expect(replayed).toEqual(office.state)
  })
})

test('[E2] deciding changes nothing', () => {
  afterwards((office, played) => {
    const before = structuredClone(office.state)
    for (const move of played.slice(0, 20)) {
      const step = stepOf(office, move)
      if ('command' in step) decide(office.state, step.command, office.context(step.actor))
    }
    expect(office.state).toEqual(before)
  }, 60)
})

test('[E3] an event that cannot follow stops the fold', () => {
  afterwards((office) => {
    const replayed = emptyOffice()
    const [first, ...rest] = office.recorded
    if (first) evolve(replayed, first)
    const broken = rest.find((entry) => entry.event.type === 'ticketCalled' || entry.event.type === 'ticketRecalled')
    if (broken) expect(() => evolve(replayed, broken)).toThrow()
    expect(() => evolve(office.state, { ...(first as RecordedEvent), at: (office.state.lastAt - 1) as never })).toThrow('goes back in time')
  }, 60)
})

test('[E3] an event that nobody knows stops the fold', () => {
  const office = anOpenOffice()
  const unknown = { ...(office.recorded.at(-1) as RecordedEvent), event: { type: 'ticketEaten' } as never }
  expect(() => evolve(office.state, unknown)).toThrow('no event is called ticketEaten')
})

test('[C10] the queues hold exactly the waiting tickets, in order', () => {
  always(({ state }) => {
    const queued = [...state.queues.values()].flatMap((queue) => queue.byOrder.map((entry) => entry.ticketId))
    const waiting = [...state.tickets.values()].filter((entry) => entry.state === 'waiting').map((entry) => entry.id)
    expect([...queued].sort()).toEqual([...waiting].sort())
    for (const queue of state.queues.values()) {
      const keys = queue.byOrder.map((entry) => [entry.orderKey, entry.issueSeq] as const)
      expect(keys).toEqual([...keys].sort(([a, x], [b, y]) => a - b || x - y))
      expect(queue.byIssue.map((entry) => entry.issueSeq)).toEqual(queue.byOrder.map((entry) => entry.issueSeq).sort((a, b) => a - b))
    }
  })
})

test('[V3] a public view never holds an internal id or a staff name', () => {
  always((office) => {
    const { state } = office
    const context = office.context()
    const first = [...state.tickets.keys()].at(-1)
    const views = [
      projectOffice(state, { demo: false }),
      projectKiosk(state, context, { printer: null, prints: [] }),
      projectDisplay(
        state,
        context,
        { hallId: null, counters: null },
        { ledgerHead: null, announcements: null, speaker: null, heard: false },
      ),
      ...(first ? [projectTicket(state, context, first), projectSlip(state, context, first)] : []),
    ]
    expect(JSON.stringify(views)).not.toMatch(/t-2027|u-sari|u-budi|u-wati|d-kiosk|command-/)
  })
})

test('[H8] whatever settings are accepted in mid-day, every view can be made and the day goes on', () => {
  const served = { id: 'Sudin' }
  const changes: readonly ((settings: Settings) => Settings)[] = [
    (settings) => ({ ...settings, services: settings.services.slice(1) }),
    (settings) => ({
      ...settings,
      services: settings.services.map((entry) => (entry.id === KK ? { ...entry, offer: { here: false, servedAt: served } } : entry)),
    }),
    (settings) => ({ ...settings, profiles: settings.profiles.map((entry) => ({ ...entry, serviceIds: [KTP] })) }),
    (settings) => ({ ...settings, counters: settings.counters.slice(1) }),
    (settings) => ({ ...settings, numberDigits: 4, atRiskShare: 0.5 }),
    (settings) => withPromiseOnVisit(['60'], settings),
    () => SAMPLE_SETTINGS,
  ]
  fc.assert(
    fc.property(moves, fc.array(fc.nat(changes.length - 1), { minLength: 30, maxLength: 30 }), (played, wanted) => {
      const office = openCounters(anOpenOffice())
      for (const [place, move] of played.entries()) {
        office.run(stepOf(office, move))
        const change = place % 5 === 0 ? changes[wanted[place / 5] ?? 0] : undefined
        const settings = change?.(office.state.settings ?? SAMPLE_SETTINGS)
        if (settings) office.run(by(ADMINISTRATOR, { type: 'changeSettings', settings }))
        expect(viewsOf(office)).toBeDefined()
      }
    }),
    { numRuns: 80 },
  )
})

function viewsOf(office: OfficeUnderTest): readonly unknown[] {
  const { state } = office
  const context = office.context()
  const staff = [SARI, BUDI, WATI].map((actor) =>
    projectConsole(state, office.context(actor), { nameOf: () => null, alerts: [], stations: [], boards: [] }),
  )
  const tickets = [...state.tickets.keys()].map((id) => projectTicket(state, context, id))
  return [
    projectOffice(state, { demo: false }),
    projectKiosk(state, context, { printer: null, prints: [] }),
    projectDisplay(
      state,
      context,
      { hallId: null, counters: null },
      { ledgerHead: null, announcements: null, speaker: null, heard: false },
    ),
    ...staff,
    ...tickets,
  ]
}

test('[V2] what the console is offered is what would be accepted', () => {
  always((office) => {
    for (const actor of [SARI, BUDI, WATI] as readonly Actor[]) {
      const view = projectConsole(office.state, office.context(actor), { nameOf: () => null, alerts: [], stations: [], boards: [] })
      if (!view.counter) continue
      const refusal = view.allowed.callNext
      const decision = decide(office.state, { type: 'callNext', counterId: view.counter.id }, office.context(actor))
      expect(decision.ok ? null : decision.refusal).toEqual(refusal)
      expect(view.waiting.tickets.length).toBe(Math.min(50, view.waiting.count))
    }
  })
})

test('[K7] the running tallies are what a count over all tickets says', () => {
  always(({ state, now }) => {
    for (const { classId, promise } of dayFigures(state, now).classes) {
      expect(livePromise(state, classId, now)).toEqual({ met: promise.met, decided: promise.decided })
    }
  })
})

test('[K13] no clock can be laundered: wait and promise are what an independent reading of the facts says', () => {
  always(({ state, recorded, now }) => {
    const ofDay = recorded.slice(recorded.findLastIndex(({ event }) => event.type === 'dayOpened'))
    for (const entry of state.tickets.values()) {
      const read = readClocks(ofDay, entry.id, now)
      expect(entry.firstStartedAt === null ? null : waitMs(entry, now)).toBe(read.waitMs)
      expect(processingNetMs(presentLeg(entry), now)).toBe(read.processingMs)
      expect(promiseNetMs(presentLeg(entry), now)).toBe(read.promiseMs)
    }
  })
})

test('[U1] whatever a counter did last, taking it back leaves the office as it was', () => {
  always((office) => {
    for (const { id, userId, lastAct } of office.state.counters.values()) {
      if (lastAct === null || userId === null) continue
      const agent: Actor = { kind: 'staff', userId, roles: ['agent'] }
      const undo = { type: 'undo', counterId: id, actSeq: lastAct.seq } as const
      if (!decide(office.state, undo, office.context(agent)).ok) continue
      const before = office.recorded.filter(({ seq }) => seq < lastAct.seq)
      const since = office.recorded.filter(({ seq }) => seq > lastAct.seq)
      const without = emptyOffice()
      for (const entry of [...before, ...since]) evolve(without, { ...entry, seq: without.lastSeq + 1 })
      const undone = emptyOffice()
      for (const entry of office.recorded) evolve(undone, entry)
      const event = { type: 'commandUndone', ticketId: lastAct.ticketId, counterId: id, act: lastAct.act, actSeq: lastAct.seq } as const
      evolve(undone, { ...(office.recorded.at(-1) as RecordedEvent), seq: undone.lastSeq + 1, event })
      expect(visibleState(undone)).toEqual(visibleState(without))
    }
  })
})

test('[K6] following the announced changes, no crossing is missed and none is late', () => {
  afterwards((office) => {
    let at = office.now
    let last = -Infinity
    for (let next = nextChangeAt(office.state, at); next !== null; next = nextChangeAt(office.state, at)) {
      for (const alert of takeDueAlerts(office.state, next)) {
        expect(alert.at).toBeLessThanOrEqual(next)
        expect(alert.at).toBeGreaterThanOrEqual(last)
        last = alert.at
      }
      expect(next >= at).toBe(true)
      at = next
      if (nextChangeAt(office.state, at) === at) break
    }
    expect(takeDueAlerts(office.state, at)).toEqual([])
  }, 60)
})
