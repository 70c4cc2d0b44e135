// The office whose screens are shown: it has everything that any of them may speak of.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WITH_PHONES } from '../citizen.ts'
import { expect, test as plain } from '../office.ts'

export { expect }

/** It offers news to citizens; nobody listens there, and none is sent while a screen is looked at. */
const WITH_NEWS = { LOKET_NOTIFY_URL: 'http://127.0.0.1:9/', LOKET_NOTIFY_SECRET: 'a-secret-of-the-story-with-32-signs' }

export const test = plain.extend<{
  /** For pictures and films of the boards; empty. */
  mediaFolder: string
}>({
  // biome-ignore lint/correctness/noEmptyPattern: a fixture names what it needs, and this one needs nothing
  mediaFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'loket-media-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
  serverSettings: async ({ mediaFolder }, use) => use({ ...WITH_PHONES, ...WITH_NEWS, LOKET_MEDIA: mediaFolder }),
})
