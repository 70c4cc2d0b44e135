import { chromiumFlags, findChromium } from '@loket/tools/find-chromium'
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: './src',
  testMatch: '**/*.spec.ts',
  // Those write files into the house, and have a configuration of their own.
  testIgnore: '**/pictures/**',
  outputDir: '../test-results/stories',
  // Every story has an office of its own, so stories of one file may run side by side too.
  fullyParallel: true,
  workers: 2,
  // A story that fails once has failed.
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: await findChromium(), args: [...chromiumFlags(), '--autoplay-policy=no-user-gesture-required'] },
  },
})
