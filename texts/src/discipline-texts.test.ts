import { expect, test } from 'vitest'
import { LANGUAGES, textsFor } from './texts.ts'

const WITH_PRIORITY = ['deadline', 'fifo', 'priority', 'profileOrder', 'rescue']

test.each(Object.keys(LANGUAGES))('[D18] %s explains each discipline, and priority, in two sentences', (language) => {
  const { disciplines } = textsFor(language)
  expect(Object.keys(disciplines).sort()).toEqual(WITH_PRIORITY)
  for (const text of Object.values(disciplines)) expect(text).toMatch(/^\p{Lu}[^.]+\. \p{Lu}[^.]+\.$/u)
})
