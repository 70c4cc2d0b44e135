import type { CommandId, IssuedTicket, KioskView } from '@loket/protocol'
import { SAMPLE_KIOSK } from '@loket/ui/testing'
import { expect, test } from 'vitest'
import { START, type Step } from './flow.ts'
import { type Circumstances, sceneFor } from './scene.ts'

const CALM: Circumstances = { link: 'online', refusal: null, kiosk: SAMPLE_KIOSK, officeKnown: true, step: START.step }

function scene(change: Partial<Circumstances>): string {
  return sceneFor({ ...CALM, ...change }).name
}

function withDay(day: KioskView['day']): KioskView {
  return { ...SAMPLE_KIOSK, day }
}

const ISSUING: Step = {
  name: 'issuing',
  request: { commandId: 'c' as CommandId, fromGroup: null, command: { type: 'issueTicket' } as never },
}
const TICKET: Step = { ...ISSUING, name: 'ticket', issued: {} as IssuedTicket, issuedAtMs: 0 }
const AT = SAMPLE_KIOSK.day.state === 'open' ? SAMPLE_KIOSK.day.closesAt : undefined

test('[F17] where tickets can be taken the citizen sees their own step', () => {
  expect(sceneFor(CALM)).toEqual({ name: 'step', step: START.step })
  expect(scene({ link: 'interrupted' })).toBe('step')
})

test('[F17] each trouble has its own screen', () => {
  const closed = withDay({ state: 'closed', reason: null, opensAgainAt: null })
  expect(scene({ kiosk: null, link: 'connecting' })).toBe('connecting')
  expect(scene({ officeKnown: false })).toBe('connecting')
  expect(scene({ link: 'offline' })).toBe('offline')
  expect(scene({ link: 'offline', kiosk: null, officeKnown: false })).toBe('offline')
  expect(scene({ link: 'refused', refusal: { type: 'notPaired' } })).toBe('pairing')
  expect(scene({ link: 'refused', refusal: { type: 'malformed' } })).toBe('offline')
  expect(scene({ kiosk: closed })).toBe('shut')
  if (AT === undefined) throw new Error('the sample office is open')
  expect(scene({ kiosk: withDay({ state: 'beforeOpening', opensAt: AT }) })).toBe('shut')
  expect(scene({ kiosk: withDay({ state: 'afterLastTicket', closesAt: AT, opensAgainAt: null }) })).toBe('shut')
  expect(scene({ kiosk: { ...SAMPLE_KIOSK, services: { cerai: SAMPLE_KIOSK.services['cerai'] as never } } })).toBe('noService')
})

test('[F16] a number under way or taken stays in sight, whatever happens to the server or the hours', () => {
  const closed = withDay({ state: 'closed', reason: null, opensAgainAt: null })
  for (const step of [ISSUING, TICKET]) {
    expect(scene({ step, link: 'offline' })).toBe('step')
    expect(scene({ step, kiosk: closed })).toBe('step')
    expect(scene({ step, link: 'refused', refusal: { type: 'notPaired' } })).toBe('step')
  }
})
