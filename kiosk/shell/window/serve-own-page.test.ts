import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fakeElectron } from '../testing/fake-electron.ts'
import { announceOwnScheme, serveOwnPage } from './serve-own-page.ts'

function served() {
  const root = mkdtempSync(join(tmpdir(), 'loket-own-page-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const folder = join(root, 'page')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<p>page</p>')
  writeFileSync(join(folder, 'assets', 'main-1.js'), 'run()')
  writeFileSync(join(root, 'main.js'), 'secret')
  writeFileSync(join(folder, '.hidden.js'), 'secret')
  const { parts, schemes, served: handlers } = fakeElectron()
  announceOwnScheme(parts.protocol)
  serveOwnPage(parts.protocol, folder)
  const ask = async (url: string) => {
    const response = await handlers.get('loket-shell')?.({ url })
    return {
      status: response?.status,
      type: response?.headers.get('content-type'),
      policy: response?.headers.get('content-security-policy'),
      text: await response?.text(),
    }
  }
  return { ask, schemes }
}

test('[Z15] the page and its files are served under a scheme of their own, each as what it is, and may reach nothing else', async () => {
  const { ask, schemes } = served()
  expect(schemes).toEqual([{ scheme: 'loket-shell', privileges: { standard: true, secure: true } }])
  expect(await ask('loket-shell://page/index.html?for=kiosk')).toMatchObject({
    status: 200,
    type: 'text/html; charset=utf-8',
    text: '<p>page</p>',
  })
  const { type, policy } = await ask('loket-shell://page/assets/main-1.js')
  expect([type, policy]).toEqual(['text/javascript; charset=utf-8', expect.stringMatching(/^default-src 'none'; script-src 'self';/)])
})

test.each([
  'loket-shell://page/',
  'loket-shell://page/missing.html',
  'loket-shell://page/../main.js',
  'loket-shell://page/%2e%2e/main.js',
  'loket-shell://page/..%2fmain.js',
  'loket-shell://page//main.js',
  'loket-shell://page/assets',
  'loket-shell://page/.hidden.js',
  'loket-shell://elsewhere/index.html',
])('[Z15] %s is not there', async (address) => {
  const { ask } = served()
  expect((await ask(address)).status).toBe(404)
})
