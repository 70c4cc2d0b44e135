// Papers that wait for a station which is no more, or prints for nobody any more.

import type { DeviceId, StationId } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { expectOk, SUPERVISOR } from '../testing/office.ts'
import {
  EPSON,
  issueTicket,
  type PaperOffice,
  type PaperOfficeOptions,
  pairedStation,
  paperOffice,
  settle,
} from '../testing/paper-office.ts'

const KIOSK_ID = 'kiosk-1' as DeviceId
const COVER_OPEN = { troubles: ['coverOpen'], paperLow: false } as const

/** Nobody takes a job by himself. */
async function officeWith(stations: Readonly<Record<string, string | null>>, options: Partial<PaperOfficeOptions> = {}) {
  const paper = await paperOffice({ station: false, ...options })
  for (const [name, serves] of Object.entries(stations)) pairedStation(paper, name, serves)
  return paper
}

function places({ database }: PaperOffice) {
  return database.prepare<[], { place: string }>("SELECT station_id || ' ' || state AS place FROM print_jobs ORDER BY id").pluck().all()
}

/** As in the commit of the event. */
async function revoke(paper: PaperOffice, stationId: string): Promise<void> {
  paper.devices.revoke(stationId as DeviceId, paper.office.clock.now())
  await expectOk(paper.office.loop.submitAsSystem({ type: 'revokeDevice', deviceId: stationId as DeviceId }))
  await settle()
}

describe('what waits for a station', () => {
  test('[R174] that is revoked comes out where the papers of its kiosk come out then, tried or not', async () => {
    const paper = await officeWith({ 'station-1': KIOSK_ID })
    await paper.desk.hearCapability('station-1' as StationId, EPSON, null)
    await issueTicket(paper)
    await issueTicket(paper)
    const job = await paper.desk.take('station-1' as StationId)
    if (job === null) throw new Error('no job waits')
    paper.desk.hearStatus('station-1' as StationId, COVER_OPEN)
    await paper.desk.report('station-1' as StationId, { ...job, state: 'notSent', trouble: 'coverOpen' })
    expect(places(paper)).toEqual(['station-1 notSent', 'station-1 queued'])
    await revoke(paper, 'station-1')
    expect(places(paper)).toEqual(['server queued', 'server queued'])
    expect(await paper.desk.take('server')).toMatchObject({ jobId: job.jobId })
  })

  test('[R174] that another one replaces comes out there', async () => {
    const paper = await officeWith({ 'station-1': KIOSK_ID })
    await issueTicket(paper)
    await settle()
    expect(places(paper)).toEqual(['station-1 queued'])
    pairedStation(paper, 'station-2', KIOSK_ID)
    const paired = { type: 'pairDevice', deviceId: 'station-2' as DeviceId, kind: 'station', servesKioskId: KIOSK_ID } as const
    await expectOk(paper.office.loop.submitAsSystem(paired))
    await settle()
    expect(places(paper)).toEqual(['station-2 queued'])
  })

  test('[R174] what it is just printing stays with it, and waits elsewhere only when its lease ended before the first byte', async () => {
    const paper = await officeWith({ 'station-1': KIOSK_ID })
    const station = 'station-1' as StationId
    await paper.desk.hearCapability(station, EPSON, null)
    await issueTicket(paper)
    await issueTicket(paper)
    const [sending, taken] = [await paper.desk.take(station), await paper.desk.take(station)]
    if (sending === null || taken === null) throw new Error('no job waits')
    await paper.desk.report(station, { ...sending, state: 'sending', trouble: null })
    await revoke(paper, 'station-1')
    expect(places(paper)).toEqual(['station-1 sending', 'station-1 preflight'])
    paper.office.time.advance(30_000)
    await settle()
    expect(places(paper)).toEqual(['station-1 unknown', 'server queued'])
  })

  test('[R174] is cancelled where nobody is left to print it, and so is its test page', async () => {
    const alone = await officeWith({ 'station-1': KIOSK_ID }, { ownStation: false })
    await issueTicket(alone)
    await revoke(alone, 'station-1')
    expect(places(alone)).toEqual(['station-1 cancelled'])
    const paper = await officeWith({ 'station-1': KIOSK_ID })
    await expectOk(paper.office.send(SUPERVISOR, { type: 'printTest', stationId: 'station-1' as StationId }))
    await expectOk(paper.office.send(SUPERVISOR, { type: 'printTest', stationId: 'server' }))
    await revoke(paper, 'station-1')
    expect(places(paper)).toEqual(['station-1 cancelled', 'server queued'])
  })

  test("[R174] of the server's own, started without a printer: comes out at the station of the office", async () => {
    const first = await officeWith({ 'station-1': null })
    await issueTicket(first)
    expect(places(first)).toEqual(['server queued'])
    await first.office.loop.close()
    const second = await paperOffice({ database: first.database, time: first.office.time, ownStation: false, station: false })
    expect(places(second)).toEqual(['station-1 queued'])
  })
})
