import type { DeviceId } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { AGENT, expectOk, issueCommand, KIOSK } from '../testing/office.ts'
import { issueTicket, type PaperOffice, pairedStation, paperOffice } from '../testing/paper-office.ts'

const OTHER_KIOSK = { kind: 'device', deviceId: 'kiosk-2' as DeviceId, deviceKind: 'kiosk' } as const

/** Where the latest paper goes. */
function latest({ database }: PaperOffice): unknown {
  return database.prepare('SELECT station_id FROM print_jobs ORDER BY id DESC LIMIT 1').pluck().get()
}

async function fromKiosk(paper: PaperOffice, kiosk = KIOSK): Promise<unknown> {
  await expectOk(paper.office.send(kiosk, issueCommand(paper.office)))
  return latest(paper)
}

async function fromStaff(paper: PaperOffice): Promise<unknown> {
  await expectOk(paper.office.send(AGENT, { ...issueCommand(paper.office), onBehalf: 'cannotUseKiosk' } as ReturnType<typeof issueCommand>))
  return latest(paper)
}

describe('where papers come out', () => {
  test('[R116] at the station of the kiosk, else at the server, and what staff ask for at the server', async () => {
    const paper = await paperOffice({ begin: false })
    pairedStation(paper, 'at-the-door', 'kiosk-1')
    expect([await fromKiosk(paper), await fromKiosk(paper, OTHER_KIOSK), await fromStaff(paper)]).toEqual([
      'at-the-door',
      'server',
      'server',
    ])
  })

  test('[R116] without a printer of the server where the whole office prints', async () => {
    const paper = await paperOffice({ begin: false, ownStation: false })
    for (const [name, kiosk] of [
      ['first', null],
      ['second', 'kiosk-2'],
    ] as const)
      pairedStation(paper, name, kiosk)
    expect([await fromKiosk(paper), await fromKiosk(paper, OTHER_KIOSK), await fromStaff(paper)]).toEqual(['first', 'second', 'first'])
  })

  test('[R116] a station for the whole office comes before those of other kiosks, whichever was paired first, and where there is none the oldest of those', async () => {
    const paper = await paperOffice({ begin: false, ownStation: false })
    pairedStation(paper, 'at-kiosk-2', 'kiosk-2')
    pairedStation(paper, 'at-kiosk-3', 'kiosk-3')
    expect([await fromKiosk(paper), await fromStaff(paper)]).toEqual(['at-kiosk-2', 'at-kiosk-2'])
    pairedStation(paper, 'office', null)
    expect([await fromKiosk(paper), await fromKiosk(paper, OTHER_KIOSK), await fromStaff(paper)]).toEqual([
      'office',
      'at-kiosk-2',
      'office',
    ])
  })

  test('[R116] an office without any says so with the ticket, and keeps no job', async () => {
    const paper = await paperOffice({ begin: false, ownStation: false })
    expect(await issueTicket(paper)).toMatchObject({ paper: false })
    expect([paper.states(), paper.printing.statusFor('kiosk-1' as DeviceId)]).toEqual([[], null])
  })

  test('[R117] the newest of several for one kiosk serves, the others get nothing but test pages', async () => {
    const paper = await paperOffice({ begin: false, ownStation: false })
    pairedStation(paper, 'old', 'kiosk-1')
    pairedStation(paper, 'new', 'kiosk-1')
    expect([await fromKiosk(paper), await fromStaff(paper), await fromKiosk(paper, OTHER_KIOSK)]).toEqual(['new', 'new', 'new'])
    const supervisor = { kind: 'staff', userId: 's' as never, roles: ['supervisor'] } as const
    await expectOk(paper.office.send(supervisor, { type: 'printTest', stationId: 'old' as DeviceId }))
    expect(latest(paper)).toBe('old')
    paper.devices.revoke('new' as DeviceId, paper.office.clock.now())
    expect(await fromKiosk(paper)).toBe('old')
  })

  test('[R117] so does the newest of several for the whole office', async () => {
    const paper = await paperOffice({ begin: false, ownStation: false })
    pairedStation(paper, 'old')
    pairedStation(paper, 'new')
    expect([await fromKiosk(paper), await fromStaff(paper)]).toEqual(['new', 'new'])
    paper.devices.revoke('new' as DeviceId, paper.office.clock.now())
    expect(await fromStaff(paper)).toBe('old')
  })

  test('[R127] a kiosk is shown the printer where its papers come out, and a silent one as unreachable', async () => {
    const paper = await paperOffice({ begin: false })
    const station = pairedStation(paper, 'at-the-door', 'kiosk-1')
    const shown = () => ['kiosk-1', 'kiosk-2'].map((kiosk) => paper.printing.statusFor(kiosk as DeviceId)?.troubles)
    expect(shown()).toEqual([['unreachable'], ['unreachable']])
    paper.desk.hearStatus(station, { troubles: ['paperOut'], paperLow: false })
    paper.desk.hearStatus('server', { troubles: [], paperLow: false })
    expect(shown()).toEqual([['paperOut'], []])
    expect(paper.printing.stations().map(({ stationId, name }) => [stationId, name])).toEqual([
      ['server', 'Loket server'],
      ['at-the-door', 'at-the-door'],
    ])
  })
})
