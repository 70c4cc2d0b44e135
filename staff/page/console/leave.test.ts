import type { Command, CounterId, ProfileId } from '@loket/protocol'
import type { Sent } from '@loket/ui'
import { describe, expect, test } from 'vitest'
import { leave } from './leave.ts'

const REFUSED: Sent = { ok: false, refusal: { type: 'counterNotYours' } }

describe('leaving', () => {
  const seat = { id: 'l3' as CounterId, number: 3, state: 'open', profileId: 'semua' as ProfileId, pauseReason: null } as const

  test('[F61] an open counter is closed before the agent is signed out', async () => {
    const done: string[] = []
    const press = (command: Command) => Promise.resolve<Sent>({ ok: true, seq: done.push(command.type) })
    const signOut = () => Promise.resolve(done.push('signOut') > 0)
    expect(await leave({ seat, desk: { press }, signOut })).toBe(true)
    expect(done).toEqual(['closeCounter', 'signOut'])
    await leave({ seat: null, desk: { press }, signOut })
    expect(done).toEqual(['closeCounter', 'signOut', 'signOut'])
  })

  test('[F61] where closing is refused the agent stays signed in', async () => {
    let signedOut = false
    const signOut = () => {
      signedOut = true
      return Promise.resolve(true)
    }
    expect(await leave({ seat, desk: { press: () => Promise.resolve(REFUSED) }, signOut })).toBe(false)
    expect(signedOut).toBe(false)
  })
})
