import { expect, test, vi } from 'vitest'
import { fakeWorld } from '../testing/fake-world.ts'
import { pairOver } from './device-pairing.ts'

/** A server that answers from a list, and the paths it was asked. */
function serverAnswering(...answers: readonly unknown[]) {
  const asked: string[] = []
  const left = [...answers]
  return {
    asked,
    post: async (path: string) => {
      asked.push(path)
      return left.length === 0 ? { state: 'waiting' } : left.shift()
    },
  }
}

const CODE = { ok: true, pairingId: 'p1', code: '4719', expiresAt: 0 }

test('[F10] an unknown device shows its code and connects once an administrator has entered it', async () => {
  const world = fakeWorld()
  const server = serverAnswering(CODE, { state: 'waiting' }, { state: 'paired' })
  const paired = vi.fn()
  const pairing = pairOver('kiosk', paired, server.post, world)
  await vi.waitFor(() => expect(pairing.state.value).toEqual({ name: 'waiting', code: '4719' }))
  await vi.waitFor(() => {
    world.advance(2_000)
    expect(paired).toHaveBeenCalledOnce()
  })
  expect(server.asked[0]).toBe('/api/devices/pairing')
  expect(pairing.state.value).toEqual({ name: 'paired' })
})

test('[F10] an expired code is replaced, and a server that is away is asked again', async () => {
  const world = fakeWorld()
  const server = serverAnswering(null, CODE, { state: 'expired' }, { ...CODE, code: '8820' })
  const pairing = pairOver('display', vi.fn(), server.post, world)
  await vi.waitFor(() => expect(pairing.state.value).toEqual({ name: 'failed' }))
  await vi.waitFor(() => {
    world.advance(6_000)
    expect(pairing.state.value).toEqual({ name: 'waiting', code: '8820' })
  })
  pairing.stop()
})
