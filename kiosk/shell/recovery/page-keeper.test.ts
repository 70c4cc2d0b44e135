import { describe, expect, test } from 'vitest'
import type { PageTrouble } from '../contract.ts'
import { pagesFor } from '../lockdown/own-pages.ts'
import { FakeContents } from '../testing/fake-electron.ts'
import { fakeTimers } from '../testing/fake-timers.ts'
import type { ServerAnswer } from './ask-server.ts'
import { keepPage } from './page-keeper.ts'
import { LOAD_WITHIN_MS, WELL_AFTER_MS } from './page-timing.ts'
import { ASK_EVERY_MS, MOST_MISSED } from './watchdog.ts'

const SERVER = 'http://10.0.0.2:8080'
const OFFICE = `${SERVER}/kiosk`
const OWN = 'loket-shell://page/index.html?for=kiosk'

/** A window whose pages say that they live, until they hang. */
function kept(server: string | null = SERVER, broken: readonly string[] = []) {
  const contents = new FakeContents()
  for (const address of broken) contents.broken.set(address, 'ERR_FAILED')
  const timers = fakeTimers()
  const troubles: (PageTrouble | null)[] = []
  const said: string[] = []
  const world = { answer: 'ready' as ServerAnswer, asked: 0, hangs: false, isBlank: false }
  const send = contents.send.bind(contents)
  contents.send = (channel, message) => {
    send(channel, message)
    if (!world.hangs) keeper.heard({ isBlank: world.isBlank })
  }
  const keeper = keepPage({
    contents: contents.asContents(),
    pages: pagesFor(server, 'kiosk', null),
    async askServer() {
      world.asked += 1
      return world.answer
    },
    timers,
    onTrouble: (trouble) => void troubles.push(trouble),
    say: (sentence) => void said.push(sentence),
  })
  return { contents, timers, troubles, said, world, keeper }
}

async function shown() {
  const all = kept()
  await all.timers.advance(0)
  expect(all.contents.url).toBe(OFFICE)
  return all
}

const failed = (contents: FakeContents, code = -102, isMainFrame = true): void =>
  void contents.emit('did-fail-load', {}, code, 'ERR_CONNECTION_REFUSED', OFFICE, isMainFrame)

describe('up to the office’s page', () => {
  test('[Z8] the shell’s own page stands at once, and the office’s as soon as the server answers', async () => {
    const { contents, troubles, keeper } = await shown()
    expect(contents.loaded).toEqual([OWN, OFFICE])
    expect([troubles, keeper.trouble]).toEqual([[null], null])
  })

  test('[Z8] a server that does not answer is asked again after 1, 2, 4, 8, 16 and then every 30 seconds, on one and the same page', async () => {
    const { contents, timers, troubles, world } = kept()
    world.answer = 'noAnswer'
    await timers.advance(0)
    for (const [index, seconds] of [1, 2, 4, 8, 16, 30, 30, 30].entries()) {
      await timers.advance(seconds * 1_000 - 1)
      expect(world.asked).toBe(index + 1)
      await timers.advance(1)
      expect(world.asked).toBe(index + 2)
    }
    expect([contents.loaded, troubles]).toEqual([[OWN], ['noAnswer']])
    world.answer = 'ready'
    await timers.advance(30_000)
    expect([contents.url, troubles.at(-1)]).toEqual([OFFICE, null])
  })

  test('[Z8] something else at that address is told apart from nothing', async () => {
    const { timers, troubles, world } = kept()
    world.answer = 'notLoket'
    await timers.advance(0)
    world.answer = 'noAnswer'
    await timers.advance(1_000)
    expect(troubles).toEqual(['notLoket', 'noAnswer'])
  })

  test('[Z3] without a server the shell’s own page stays, and nobody is asked', async () => {
    const { contents, timers, world, keeper } = kept(null)
    await timers.advance(600_000)
    expect([contents.loaded, world.asked, keeper.trouble]).toEqual([[OWN], 0, 'noAddress'])
  })
})

describe('when the office’s page cannot be', () => {
  test('[Z9] one that cannot be loaded gives way to the shell’s own, and is tried again', async () => {
    const { contents, timers, troubles } = kept()
    contents.broken.set(OFFICE, 'ERR_CONNECTION_RESET')
    await timers.advance(0)
    expect([contents.loaded, troubles]).toEqual([[OWN, OFFICE, OWN], ['pageFailed']])
    contents.broken.clear()
    await timers.advance(1_000)
    expect([contents.url, troubles.at(-1)]).toEqual([OFFICE, null])
  })

  test('[Z9] one that is answered with an error is not shown, though it was loaded', async () => {
    const { contents, timers, keeper } = kept()
    const load = contents.loadURL.bind(contents)
    contents.loadURL = async (address) => {
      await load(address)
      contents.emit('did-navigate', {}, address, address === OFFICE ? 503 : 200)
    }
    await timers.advance(0)
    expect([contents.loaded, keeper.trouble]).toEqual([[OWN, OFFICE, OWN], 'pageFailed'])
  })

  test('[Z9] one that does not come within half a minute is given up', async () => {
    const { contents, timers, keeper } = kept()
    contents.broken.set(OFFICE, 'never')
    await timers.advance(0)
    await timers.advance(LOAD_WITHIN_MS - 1)
    expect(contents.url).toBe(OFFICE)
    await timers.advance(1)
    expect([contents.url, keeper.trouble]).toEqual([OWN, 'pageFailed'])
  })

  test('[Z9] one that comes when it was given up already changes nothing', async () => {
    const { contents, timers, keeper, troubles } = kept()
    const late = Promise.withResolvers<void>()
    const load = contents.loadURL.bind(contents)
    contents.loadURL = (address) => (address === OFFICE && contents.loaded.push(address) === 2 ? late.promise : load(address))
    await timers.advance(LOAD_WITHIN_MS)
    expect(contents.loaded).toEqual([OWN, OFFICE, OWN])
    late.resolve()
    await timers.advance(0)
    expect([keeper.trouble, troubles]).toEqual(['pageFailed', ['pageFailed']])
  })

  test('[Z9] one that loads itself anew and fails gives way; a picture in it, or a load that another took the place of, does not', async () => {
    const { contents, timers } = await shown()
    failed(contents, -102, false)
    failed(contents, -3)
    contents.emit('did-navigate', {}, OFFICE, 200)
    await timers.advance(0)
    expect(contents.loaded).toEqual([OWN, OFFICE])
    failed(contents)
    await timers.advance(0)
    expect(contents.url).toBe(OWN)
  })

  test('[Z9] the page of a process that crashed is loaded again, with growing delays while it crashes on', async () => {
    const { contents, timers } = await shown()
    for (const seconds of [1, 2, 4]) {
      contents.emit('render-process-gone', {}, { reason: 'crashed' })
      await timers.advance(seconds * 1_000 - 1)
      expect(contents.url).toBe(OWN)
      await timers.advance(1)
      expect(contents.url).toBe(OFFICE)
    }
  })

  test('[Z9] a page that was well for a minute begins with a short delay again', async () => {
    const { contents, timers } = await shown()
    for (const delay of [1_000, 2_000]) {
      contents.emit('render-process-gone', {}, { reason: 'oom' })
      await timers.advance(delay)
    }
    await timers.advance(WELL_AFTER_MS)
    contents.emit('render-process-gone', {}, { reason: 'oom' })
    await timers.advance(1_000)
    expect(contents.url).toBe(OFFICE)
  })

  test('[Z9] the shell’s own page that crashes is not tried without a pause', async () => {
    const { contents, timers, world } = kept()
    world.answer = 'noAnswer'
    await timers.advance(0)
    contents.emit('render-process-gone', {}, { reason: 'launch-failed' })
    await timers.advance(1_999)
    expect(contents.loaded).toEqual([OWN])
    await timers.advance(1)
    expect(contents.loaded).toEqual([OWN, OWN])
  })

  test('[Z9] a page of the shell’s own that cannot be loaded is tried again, also where there is no server', async () => {
    const { contents, timers } = kept(null, [OWN])
    await timers.advance(999)
    expect(contents.loaded).toEqual([OWN])
    await timers.advance(1 + 2_000)
    expect(contents.loaded).toEqual([OWN, OWN, OWN])
  })
})

describe('a page that hangs', () => {
  test('[Z10] is asked every ten seconds, and its process is ended when three questions were not answered', async () => {
    const { contents, timers, world } = await shown()
    world.hangs = true
    await timers.advance(ASK_EVERY_MS * MOST_MISSED)
    expect([contents.sent.length, contents.crashes]).toEqual([MOST_MISSED, 0])
    await timers.advance(ASK_EVERY_MS)
    expect(contents.crashes).toBe(1)
    expect(contents.loaded.slice(-2)).toEqual([OFFICE, OWN])
    await timers.advance(1_000)
    expect(contents.url).toBe(OFFICE)
  })

  test('[Z10] before another page came is not held against that one', async () => {
    const { contents, timers, world } = kept()
    world.answer = 'noAnswer'
    world.hangs = true
    await timers.advance(29_000)
    world.answer = 'ready'
    await timers.advance(2_000)
    expect(contents.url).toBe(OFFICE)
    await timers.advance(20_000)
    expect(contents.crashes).toBe(0)
  })

  test('[Z10] for a while and then answers is left alone', async () => {
    const { contents, timers, world } = await shown()
    for (let round = 0; round < 20; round += 1) {
      world.hangs = true
      await timers.advance(ASK_EVERY_MS * (MOST_MISSED - 1))
      world.hangs = false
      await timers.advance(ASK_EVERY_MS)
    }
    expect([contents.crashes, contents.loaded]).toEqual([0, [OWN, OFFICE]])
  })

  test('[Z10] and one that shows nothing three times running is loaded anew', async () => {
    const { contents, timers, keeper } = await shown()
    for (const isBlank of [true, true, false, true, true]) keeper.heard({ isBlank })
    await timers.advance(0)
    expect(contents.url).toBe(OFFICE)
    keeper.heard({ isBlank: true })
    await timers.advance(0)
    expect(contents.url).toBe(OWN)
  })
})

test('[Z14] a keeper that was stopped does nothing any more', async () => {
  const { contents, timers, keeper, world } = kept()
  world.answer = 'noAnswer'
  await timers.advance(0)
  keeper.stop()
  await timers.advance(600_000)
  expect([world.asked, contents.sent]).toEqual([1, []])
})
