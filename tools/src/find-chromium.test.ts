import { describe, expect, test } from 'vitest'
import { type ChromiumSearch, findChromium, NO_CHROMIUM } from './find-chromium.ts'

/** A machine where only `starting` starts, and what is asked of it. */
function machine(
  starting: readonly string[],
  more: Partial<ChromiumSearch> = {},
): { search: ChromiumSearch; asked: string[]; starting: Set<string> } {
  const asked: string[] = []
  const able = new Set(starting)
  const search: ChromiumSearch = {
    wanted: null,
    onSystem: () => [...able].filter((path) => path.startsWith('/usr')),
    playwrights: '/cache/chrome',
    mayUseApt: false,
    starts: async (path) => able.has(path),
    downloadPlaywrights: async () => asked.push('download') > 0 && false,
    installFromApt: async () => asked.push('apt') > 0 && false,
    say: (sentence) => asked.push(sentence),
    ...more,
  }
  return { search, asked, starting: able }
}

describe('[B13] the Chromium of the stories', () => {
  test("is the system's, without fetching anything", async () => {
    const { search, asked } = machine(['/usr/bin/chromium', '/cache/chrome'])
    expect(await findChromium(search)).toBe('/usr/bin/chromium')
    expect(asked).toEqual([])
  })

  test("is Playwright's where the system's does not start", async () => {
    const { search } = machine(['/cache/chrome'], { onSystem: () => ['/usr/bin/chromium'] })
    expect(await findChromium(search)).toBe('/cache/chrome')
  })

  test('is downloaded where there is none', async () => {
    const { search, asked, starting } = machine([], { mayUseApt: true })
    const downloading = { ...search, downloadPlaywrights: async () => starting.add('/cache/chrome').size > 0 }
    expect(await findChromium(downloading)).toBe('/cache/chrome')
    expect(asked).not.toContain('apt')
  })

  test('comes from apt as the last resort, and only as root on such a system', async () => {
    const { search, asked, starting } = machine([], { mayUseApt: true })
    const installing = { ...search, installFromApt: async () => starting.add('/usr/bin/chromium').size > 0 }
    expect(await findChromium(installing)).toBe('/usr/bin/chromium')
    expect(asked).toContain('download')
    const { search: other, asked: otherAsked } = machine([])
    await expect(findChromium(other)).rejects.toThrow(NO_CHROMIUM)
    expect(otherAsked).not.toContain('apt')
  })

  test('is the one asked for, or none', async () => {
    const { search } = machine(['/usr/bin/chromium', '/opt/mine'])
    expect(await findChromium({ ...search, wanted: '/opt/mine' })).toBe('/opt/mine')
    await expect(findChromium({ ...search, wanted: '/opt/gone' })).rejects.toThrow('CHROMIUM_PATH is /opt/gone, which does not start')
  })
})
