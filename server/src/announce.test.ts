import { describe, expect, test } from 'vitest'
import { announcement } from './announce.ts'
import type { ServerSettings } from './environment.ts'
import { readSettings } from './environment.ts'

const SERVER = {
  url: 'http://127.0.0.1:8080',
  publicListenerUrl: null,
  demoUsers: [{ code: '101', pin: '271828', name: 'Petugas Loket 1', roles: ['agent'] as const }],
  demoBookings: [{ code: 'K7M4XT', slot: '09.20–10.00', when: 'now' as const }],
  close: async () => {},
}

function settings(env: Record<string, string>): ServerSettings {
  const read = readSettings(env)
  if (!read.ok) throw new Error(read.sentence)
  return read.settings
}

describe('the console', () => {
  test('[J52] names every face and the data; in a demonstration it says so, with codes and PINs', () => {
    const text = announcement(SERVER, settings({}))
    for (const path of ['/', '/kiosk', '/display', '/staff', '/printer']) expect(text).toContain(`http://127.0.0.1:8080${path}\n`)
    expect(text).toContain('DEMO OFFICE')
    expect(text).toMatch(/101 +271828 +Petugas Loket 1 +agent/)
  })

  test('[J52] in production it shows no PIN and no demonstration', () => {
    const text = announcement({ ...SERVER, publicListenerUrl: 'http://0.0.0.0:8081' }, settings({ LOKET_MODE: 'production' }))
    expect(text).not.toMatch(/DEMO|271828|\/printer/)
    expect(text).toContain('http://0.0.0.0:8081/t/')
  })
})
