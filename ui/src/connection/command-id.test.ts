import { expect, test, vi } from 'vitest'
import { makeCommandId } from './command-id.ts'

test('[F9] a command id is a fresh random UUID, also where the page is served by plain http', () => {
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  expect(makeCommandId()).toMatch(form)
  const secure = globalThis.crypto
  vi.stubGlobal('crypto', { getRandomValues: secure.getRandomValues.bind(secure) })
  const ids = new Set([makeCommandId(), makeCommandId(), makeCommandId()])
  vi.unstubAllGlobals()
  expect(ids.size).toBe(3)
  for (const id of ids) expect(id).toMatch(form)
})
