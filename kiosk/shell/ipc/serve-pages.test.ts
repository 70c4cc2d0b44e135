import { describe, expect, test } from 'vitest'
import type { ShellState } from '../contract.ts'
import { FakeIpc } from '../testing/fake-electron.ts'
import { CHANNELS } from './channels.ts'
import { servePages } from './serve-pages.ts'

const STATE: ShellState = { version: '1', server: 'http://10.0.0.2:8080', trouble: null, station: null }
const PAGE = { id: 1, url: 'http://10.0.0.2:8080/kiosk' }
const OWN = { id: 1, url: 'loket-shell://kiosk/index.html' }

function served() {
  const ipc = new FakeIpc()
  const did: unknown[] = []
  const stop = servePages(ipc.asIpcMain(), {
    isOurs: (id, address) => id === PAGE.id && [PAGE.url, OWN.url].includes(address),
    stateFor: () => STATE,
    async changeServer(address) {
      did.push(address)
      return 'changed'
    },
    askForServer(id) {
      did.push(['address', id])
      return 'shown'
    },
    restart: () => void did.push('restart'),
    heard: (id, word) => void did.push([id, word]),
    say: () => {},
  })
  return { ipc, did, stop }
}

describe('what a page asks', () => {
  test('[Z13] is answered', async () => {
    const { ipc, did } = served()
    expect(await ipc.invoke(PAGE, CHANNELS.state)).toEqual(STATE)
    expect(await ipc.invoke(OWN, CHANNELS.changeServer, '10.0.0.3')).toBe('changed')
    expect(await ipc.invoke(PAGE, CHANNELS.askForServer)).toBe('shown')
    await ipc.invoke(PAGE, CHANNELS.restart)
    await ipc.invoke(PAGE, CHANNELS.alive, { isBlank: true })
    expect(did).toEqual(['10.0.0.3', ['address', 1], 'restart', [1, { isBlank: true }]])
  })

  test('[Z13, Z20] but the server is changed on the own page alone, whatever a page from the network says', async () => {
    const { ipc, did } = served()
    await expect(ipc.invoke(PAGE, CHANNELS.changeServer, '10.0.0.3')).rejects.toThrow(/own page/)
    expect(did).toEqual([])
  })

  const MALFORMED: readonly (readonly [string, readonly unknown[]])[] = [
    [CHANNELS.state, [1]],
    [CHANNELS.restart, [{}]],
    [CHANNELS.askForServer, ['10.0.0.3']],
    [CHANNELS.changeServer, []],
    [CHANNELS.changeServer, [7]],
    [CHANNELS.changeServer, [null]],
    [CHANNELS.changeServer, ['a', 'b']],
    [CHANNELS.changeServer, ['a'.repeat(301)]],
    [CHANNELS.alive, []],
    [CHANNELS.alive, [null]],
    [CHANNELS.alive, [true]],
    [CHANNELS.alive, [{}]],
    [CHANNELS.alive, [{ isBlank: 'no' }]],
    [CHANNELS.alive, [{ isBlank: true, more: 1 }]],
    [CHANNELS.alive, [{ isBlank: true }, 1]],
  ]

  test.each(MALFORMED)('[Z13] %s with %j is malformed, and nothing is done', async (channel, message) => {
    const { ipc, did } = served()
    await expect(ipc.invoke(OWN, channel, ...message)).rejects.toThrow(/malformed/)
    expect(did).toEqual([])
  })
})

describe('who is heard', () => {
  const STRANGERS = [
    { ...PAGE, id: 2 },
    { ...PAGE, url: 'http://evil.example/kiosk' },
    { ...PAGE, url: 'about:blank' },
    { ...PAGE, parent: {} },
  ]

  test.each(STRANGERS)('[Z13] %j is not', async (stranger) => {
    const { ipc, did } = served()
    for (const channel of [CHANNELS.state, CHANNELS.askForServer, CHANNELS.restart])
      await expect(ipc.invoke(stranger, channel)).rejects.toThrow(/no page of ours/)
    await expect(ipc.invoke(stranger, CHANNELS.changeServer, '10.0.0.3')).rejects.toThrow(/no page of ours/)
    await expect(ipc.invoke(stranger, CHANNELS.alive, { isBlank: false })).rejects.toThrow(/no page of ours/)
    expect(did).toEqual([])
  })

  test('[Z13] nor a frame that is gone', async () => {
    const { ipc } = served()
    const handler = ipc.handlers.get(CHANNELS.state)
    expect(() => handler?.({ sender: { id: 1 }, senderFrame: null })).toThrow(/no page of ours/)
  })

  test('[Z14] once the shell ends nobody is answered', async () => {
    const { ipc, stop } = served()
    stop()
    expect([...ipc.handlers]).toEqual([])
  })
})
