// The kiosk in its Electron shell, where Electron's binary is on the machine; it is downloaded at its first start by hand, never by the check.

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { takeTicket } from '../support/faces.ts'
import { expect, test } from '../support/office.ts'

const ROOT = join(import.meta.dirname, '../../..')
const SHELL = join(ROOT, 'kiosk/shell/dist')
/** To ask Electron's own package for its binary would download it. */
const ELECTRON = join(dirname(createRequire(join(ROOT, 'kiosk/package.json')).resolve('electron/package.json')), 'dist', binaryName())

function binaryName(): string {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

/** What is missing, as a person reads it in the list of stories; `null`: nothing. */
const missing = !existsSync(ELECTRON)
  ? "Electron's binary is not on this machine; npx electron --version downloads it"
  : existsSync(join(SHELL, 'main.js'))
    ? null
    : 'the shell is not built; node tools/src/build-shell.ts builds it'

async function startShell(server: string, kept: string): Promise<ElectronApplication> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return _electron.launch({
    executablePath: ELECTRON,
    args: [...asRoot, SHELL, '--server', server],
    // Where Electron keeps what programs keep, on each system.
    env: { ...process.env, XDG_CONFIG_HOME: kept, APPDATA: kept },
  })
}

test.describe(missing === null ? 'in Electron' : `not told: ${missing}`, () => {
  // biome-ignore lint/suspicious/noSkippedTests: a binary of 300 MB is not asked of every machine.
  test.skip(missing !== null, missing ?? '')

  test('[Z4, Z8, Z9] in its shell the kiosk gives a number, says so when the server is away at the start, and heals by itself', async ({
    office,
  }) => {
    const kept = mkdtempSync(join(tmpdir(), 'loket-shell-'))
    await office.server.kill()
    const shell = await startShell(office.server.url, kept)
    try {
      const page = await shell.firstWindow()
      await expect(page.getByRole('heading', { name: 'Mesin nomor sedang terputus' })).toBeVisible()
      await office.server.start()
      expect(await takeTicket(page)).toBe('A001')
      expect(await page.evaluate('typeof require + typeof process')).toBe('undefinedundefined')
    } finally {
      await shell.close()
      rmSync(kept, { recursive: true, force: true })
    }
  })
})
