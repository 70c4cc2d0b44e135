import { memoryDesk } from '@loket/printer'
import { manualTime } from '../loop/manual-time.ts'
import { describeDesk } from '../testing/desk-contract.ts'
import { EIGHT } from '../testing/office.ts'
import { issueTicket, paperOffice, settle } from '../testing/paper-office.ts'
import { inProcessDesk } from './own-station.ts'
import { LEASE_MS } from './print-desk.ts'

describeDesk('in memory', async () => {
  const time = manualTime(EIGHT)
  const desk = memoryDesk({ leaseMs: LEASE_MS, timers: { after: (ms, then) => time.setTimer(ms, then) } })
  const ids: ReturnType<typeof desk.queue>[] = []
  return {
    desk,
    queue: async () => void ids.push(desk.queue({ bytes: Uint8Array.of(1), copy: false, paperOf: null, asksAnew: false })),
    states: async () => ids.map((id) => desk.stateOf(id)),
    pass: async (ms) => time.advance(ms),
  }
})

describeDesk('in the server', async () => {
  const paper = await paperOffice({ station: false })
  return {
    desk: inProcessDesk(paper.desk),
    queue: async () => void (await issueTicket(paper)),
    async states() {
      await settle()
      return paper.states()
    },
    async pass(ms) {
      paper.office.time.advance(ms)
      await settle()
    },
  }
})
