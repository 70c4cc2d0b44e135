import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { freshFolder } from '../testing/folders.ts'
import { askAt, startFrontOffice } from '../testing/front-office.ts'
import { listenLocally, localSocketPath } from './local-socket.ts'

async function localOffice() {
  const folder = freshFolder()
  const office = await startFrontOffice({ door: { mode: 'production' } })
  // What a killed server leaves behind.
  writeFileSync(join(folder, 'office.sock'), '')
  const local = await listenLocally(office.door.localApp, folder)
  onTestFinished(() => local.close())
  return { office, folder, ask: (path: string, body: unknown) => askAt(localSocketPath(folder), path, { method: 'POST', body }) }
}

describe('the local socket', () => {
  test('[X25] only the account that owns the data can open it', async () => {
    const { folder } = await localOffice()
    expect(statSync(join(folder, 'office.sock')).mode & 0o777).toBe(0o600)
  })

  test('[X25] whoever comes through it is the system: it may add the first people and devices, and serve nobody', async () => {
    const { office, ask } = await localOffice()
    const user = { code: 'ADM', name: 'Dewi', roles: ['administrator'], pin: '271828' }
    expect((await ask('/api/users', user)).body).toMatchObject({ ok: true })
    expect((await office.ask('/api/sign-in', { method: 'POST', body: { code: 'ADM', pin: user.pin } })).status).toBe(200)
    const pairing = (await office.ask('/api/devices/pairing', { method: 'POST', body: { kind: 'station' } })).body as { code: string }
    expect((await ask('/api/devices/approve', { code: pairing.code, name: 'Printer' })).body).toMatchObject({ ok: true })
    expect((await ask('/api/commands', { id: 'a', type: 'callNext', counterId: 'loket-1' })).status).toBe(403)
    expect((await office.ask('/api/users', { method: 'POST', body: user })).status).toBe(401)
  })

  test('[X25] its path stays short enough for a socket where that is possible', () => {
    const deep = join(process.cwd(), 'data')
    expect(localSocketPath(deep)).toBe(join('data', 'office.sock'))
    expect(localSocketPath('/d')).toBe('/d/office.sock')
  })
})
