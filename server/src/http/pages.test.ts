import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startVirtualPrinter } from '@loket/printer'
import { describe, expect, onTestFinished, test } from 'vitest'
import { settingsForPreset } from '../presets/settings-for-preset.ts'
import { NO_PRINTING } from '../print/printing.ts'
import { freshFolder } from '../testing/folders.ts'
import { startFrontOffice } from '../testing/front-office.ts'

function builtPages(): string {
  const root = freshFolder()
  for (const [file, text] of [
    ['kiosk/dist/index.html', '<title>kiosk</title>'],
    ['kiosk/dist/assets/app-abc.js', 'kiosk()'],
    ['kiosk/dist/chime.mp3', 'ding'],
    ['display/dist/index.html', '<title>display</title>'],
    ['staff/dist/console/index.html', '<title>console</title>'],
    ['staff/dist/supervisor/index.html', '<title>supervisor</title>'],
    ['staff/dist/admin/index.html', '<title>admin</title>'],
    ['phone/dist/index.html', '<title>phone</title>'],
    ['secret.txt', 'secret'],
  ] as const) {
    mkdirSync(join(root, file, '..'), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

describe('pages', () => {
  test('[W23] each face has its address; a page is asked for anew each time, what carries a hash is kept for ever', async () => {
    const { ask } = await startFrontOffice({ door: { pagesFolder: builtPages() } })
    for (const [path, title] of [
      ['/kiosk', 'kiosk'],
      ['/kiosk/', 'kiosk'],
      ['/display', 'display'],
      ['/staff', 'console'],
      ['/staff/supervisor', 'supervisor'],
      ['/staff/admin', 'admin'],
      ['/t/abc', 'phone'],
    ]) {
      const page = await ask(String(path))
      expect(page, path).toMatchObject({ status: 200, text: `<title>${title}</title>` })
      expect(page.headers['cache-control'], path).toBe('no-cache')
      expect(page.headers['content-type'], path).toContain('text/html')
    }
    expect((await ask('/kiosk/assets/app-abc.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await ask('/kiosk/chime.mp3')).headers['cache-control']).toBe('no-cache')
  })

  test('[W23] pages that are not built yet say what to do', async () => {
    const { ask } = await startFrontOffice()
    const page = await ask('/kiosk')
    expect(page.status).toBe(503)
    expect(page.text).toContain('npm run build')
  })

  test.each([
    '/nothing',
    '/kiosk/assets/none.js',
    '/kiosk/../secret.txt',
    '/kiosk/%2e%2e/%2e%2e/secret.txt',
    '/kiosk/..%2f..%2fsecret.txt',
    '/t',
    '/t/a/b',
    '/%ff',
  ])('[W24] %s does not exist, and nothing outside the pages can be read', async (path) => {
    const { ask } = await startFrontOffice({ door: { pagesFolder: builtPages() } })
    const { status, text } = await ask(path)
    expect([400, 404]).toContain(status)
    expect(text).not.toContain('secret')
  })

  test('[W25] the front page names the office, leads to every face, and says loudly that it is a demonstration', async () => {
    const printer = await startVirtualPrinter({ port: 0 })
    onTestFinished(() => printer.close())
    const demo = await (await startFrontOffice({ door: { virtualPrinter: printer } })).ask('/')
    for (const href of ['/kiosk', '/display', '/staff', '/staff/supervisor', '/staff/admin', '/printer'])
      expect(demo.text).toContain(`href="${href}"`)
    expect(demo.text).toContain('KANTOR CONTOH')
    expect(demo.text).toContain(settingsForPreset('kelurahan').name.id)
    const production = await (await startFrontOffice({ door: { virtualPrinter: printer, mode: 'production' } })).ask('/')
    expect(production.text).not.toContain('KANTOR CONTOH')
    expect(production.text).not.toContain('/printer')
  })

  test('[W25] the paper of the virtual printer is shown in a demonstration only', async () => {
    const printer = await startVirtualPrinter({ port: 0 })
    onTestFinished(() => printer.close())
    const demo = await startFrontOffice({ door: { virtualPrinter: printer } })
    for (const path of ['/printer', '/printer/papers', '/printer/page.js']) expect((await demo.ask(path)).status, path).toBe(200)
    expect((await demo.ask('/printer/papers/1.svg')).status).toBe(404)
    const production = await startFrontOffice({ door: { virtualPrinter: printer, mode: 'production' } })
    expect((await production.ask('/printer')).status).toBe(404)
  })

  test('[W25] a name in the settings cannot become part of the page', async () => {
    const office = await startFrontOffice()
    const settings = settingsForPreset('kelurahan')
    await office.loop.submitAsSystem({ type: 'changeSettings', settings: { ...settings, name: { id: '<img src=x onerror="steal()">' } } })
    const { text } = await office.ask('/')
    expect(text).toContain('&lt;img src=x onerror=&quot;steal()&quot;&gt;')
    expect(text).not.toContain('<img')
  })
})

describe('every answer', () => {
  test('[W26] allows no script, style or frame but our own, and sniffing, framing and storing nothing', async () => {
    const { ask } = await startFrontOffice({ door: { pagesFolder: builtPages() } })
    for (const path of ['/', '/kiosk', '/nothing', '/api/health']) {
      const { headers } = await ask(path)
      const csp = String(headers['content-security-policy'])
      expect(csp).toContain("default-src 'none';script-src 'self';style-src 'self'")
      expect(csp).toContain("frame-ancestors 'none'")
      expect(csp).not.toMatch(/unsafe|https?:|\*|upgrade-insecure/)
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' })
      expect(headers['x-powered-by']).toBeUndefined()
      expect(headers['strict-transport-security']).toBeUndefined()
    }
    expect((await ask('/api/health')).headers['cache-control']).toBe('no-store')
    const tls = await startFrontOffice({ door: { tls: true } })
    const { headers } = await tls.ask('/')
    expect(headers['strict-transport-security']).toContain('max-age=')
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests')
  })

  test("[W16] a page of another site cannot send anything with this browser's cookies", async () => {
    const office = await startFrontOffice({ door: { publicUrl: 'https://antrean.example/office' } })
    const cookie = await office.signedIn(['supervisor'])
    const status = async (headers: Record<string, string>, path = '/api/commands') =>
      (await office.ask(path, { method: 'POST', body: { id: randomUUID(), type: 'openDay' }, headers: { cookie, ...headers } })).status
    const own = `http://127.0.0.1:${office.port}`
    for (const headers of [
      { origin: 'https://attacker.example' },
      { origin: 'null' },
      { origin: `${own}0` },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      expect(await status(headers), JSON.stringify(headers)).toBe(403)
      expect(await status(headers, '/api/sign-out')).toBe(403)
    }
    expect(await status({ origin: own })).toBe(200)
    expect(await status({ origin: 'https://antrean.example' })).toBe(409)
    expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(409)
    expect(office.loop.state.day).not.toBeNull()
  })

  test('[W27] an unexpected error tells the sender nothing and the log everything, but no address of a citizen', async () => {
    const office = await startFrontOffice({
      door: {
        printing: {
          ...NO_PRINTING,
          ownStatus() {
            throw new Error('the printer password is hunter2')
          },
        },
      },
    })
    expect(await office.ask('/api/health')).toMatchObject({ status: 500, body: { ok: false }, text: '{"ok":false}' })
    expect(JSON.stringify(office.log.lines)).toContain('hunter2')
    const { path } = office.log.lines.find(({ event }) => event === 'request-failed')?.fields ?? {}
    expect(path).toBe('/api/health')
  })
})
