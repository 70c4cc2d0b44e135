import { describe, expect, test } from 'vitest'
import { createClosers } from './closers.ts'
import { listen } from './listen.ts'

const LOOPBACK = { host: '127.0.0.1', port: 0, portSetting: 'PORT', tls: null } as const

describe('listening', () => {
  test('[J54] a port is held before the office is ready, and says so; afterwards it serves', async () => {
    const listener = await listen(LOOPBACK)
    expect((await fetch(listener.url)).status).toBe(503)
    listener.serve((_, response) => response.end('ready'))
    expect(await (await fetch(listener.url)).text()).toBe('ready')
    listener.refuse()
    expect((await fetch(listener.url)).status).toBe(503)
    await listener.close(100)
    await expect(fetch(listener.url)).rejects.toThrow()
  })

  test('[J54] a connection that will not end is ended', async () => {
    const listener = await listen(LOOPBACK)
    listener.serve(() => {})
    const waiting = fetch(listener.url)
    await new Promise((resolve) => listener.server.once('request', resolve))
    await Promise.all([listener.close(10), expect(waiting).rejects.toThrow()])
  })

  test('[J72] an address of another computer is a wrong setting', async () => {
    await expect(listen({ ...LOOPBACK, host: '192.0.2.1' })).rejects.toThrow('HOST is "192.0.2.1", which is no address of this computer')
  })

  test('[J71] what was opened is closed once, in the opposite order', async () => {
    const closed: string[] = []
    const closers = createClosers()
    closers.add(() => void closed.push('folder'))
    closers.add(async () => void closed.push('loop'))
    await Promise.all([closers.close(), closers.close()])
    expect(closed).toEqual(['loop', 'folder'])
  })
})
