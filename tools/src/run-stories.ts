// Finds a Chromium, brings the pages up to date, and lets Playwright tell the stories. What else is given goes to Playwright.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPages } from './build-pages.ts'
import { endPlainly } from './end-plainly.ts'
import { findChromium } from './find-chromium.ts'
import { FACES } from './house.ts'

const REPORT = '--report='

async function runStories(root: string, parameters: readonly string[]): Promise<number> {
  const report = parameters.find((parameter) => parameter.startsWith(REPORT))?.slice(REPORT.length)
  const forPlaywright = parameters.filter((parameter) => !parameter.startsWith(REPORT))
  await buildPages(root, FACES, { ifNeeded: true })
  const env = {
    ...process.env,
    CHROMIUM_PATH: await findChromium(),
    ...(report === undefined ? {} : { PLAYWRIGHT_JSON_OUTPUT_FILE: join(root, report) }),
  }
  const reporters = report === undefined ? 'list' : 'list,json'
  const playwright = fileURLToPath(new URL('cli.js', import.meta.resolve('@playwright/test')))
  const child = spawn(
    process.execPath,
    [playwright, 'test', '--config=e2e/playwright.config.ts', `--reporter=${reporters}`, ...forPlaywright],
    {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
  // Playwright ends its servers and browsers on an interrupt; a plain termination would leave them behind.
  process.once('SIGTERM', () => child.kill('SIGINT'))
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
}

if (import.meta.main) await endPlainly(() => runStories(process.cwd(), process.argv.slice(2)))
