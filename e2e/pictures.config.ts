// Takes the pictures of docs/pictures: npm run pictures.

import { defineConfig } from '@playwright/test'
import stories from './playwright.config.ts'

export default defineConfig(stories, { testDir: './src/pictures', testIgnore: [], workers: 1, fullyParallel: false, timeout: 300_000 })
