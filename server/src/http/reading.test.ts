import type { AnyViewMessage } from '@loket/protocol'
import type { Router } from 'express'
import { describe, expect, test } from 'vitest'
import { HELLO } from '../testing/face-client.ts'
import { startFrontOffice } from '../testing/front-office.ts'
import { expectOk, issueCommand } from '../testing/office.ts'
import { buildOpenApi, OPERATIONS } from './openapi.ts'

describe('reading', () => {
  test('[W28] a view over HTTP is the view of the face, for those who may see it', async () => {
    const office = await startFrontOffice()
    await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
    const cookies = {
      kiosk: await office.paired('kiosk'),
      display: await office.paired('display'),
      console: await office.signedIn(['agent']),
    }
    for (const name of ['kiosk', 'display', 'console'] as const) {
      const face = await office.connect(HELLO[name], cookies[name])
      const shown = await face.view(name)
      const { body } = await office.ask(`/api/views/${name}?hall=nowhere`, { headers: { cookie: cookies[name] } })
      expect(body).toEqual(JSON.parse(JSON.stringify(shown)))
      expect((await office.ask(`/api/views/${name}`)).status).toBe(401)
    }
    expect(((await office.ask('/api/views/office')).body as AnyViewMessage).name).toBe('office')
    expect((await office.ask('/api/views/console', { headers: { cookie: cookies.kiosk } })).status).toBe(401)
    expect((await office.ask('/api/views/kiosk', { headers: { cookie: cookies.console } })).status).toBe(401)
    expect((await office.ask('/api/views/display', { headers: { cookie: cookies.console } })).status).toBe(200)
    for (const name of ['ticket', 'constructor', 'nothing']) expect((await office.ask(`/api/views/${name}`)).status).toBe(404)
  })

  test('[W29] a collector reads the journal page by page, in order and without gaps, and the chain holds', async () => {
    const office = await startFrontOffice()
    await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
    const kiosk = { kind: 'device', deviceId: 'k' as never, deviceKind: 'kiosk' } as const
    await Promise.all(Array.from({ length: 600 }, () => expectOk(office.send(kiosk, issueCommand(office)))))
    const headers = { cookie: await office.signedIn(['auditor']) }
    const rows: { seq: number; prev: string; hash: string }[] = []
    for (let page = 0; page < 3; page += 1) {
      const { body } = await office.ask(`/api/journal?after=${rows.at(-1)?.seq ?? 0}`, { headers })
      const read = body as { rows: typeof rows; head: { seq: number; hash: string } }
      expect(read.rows.length).toBe(page === 0 ? 500 : page === 1 ? office.journal.head.seq - 500 : 0)
      expect(read.head).toMatchObject({ seq: office.journal.head.seq, hash: office.journal.head.hash })
      rows.push(...read.rows)
    }
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1))
    expect(rows.slice(1).every(({ prev }, index) => prev === rows[index]?.hash)).toBe(true)
  })

  test('[W29] the journal is for auditors and administrators', async () => {
    const office = await startFrontOffice()
    const status = async (cookie: string, after = '0') => (await office.ask(`/api/journal?after=${after}`, { headers: { cookie } })).status
    expect(await status('')).toBe(401)
    for (const cookie of [await office.signedIn(['agent', 'supervisor']), await office.paired('kiosk')])
      expect(await status(cookie)).toBe(403)
    const administrator = await office.signedIn(['administrator'])
    for (const [after, expected] of [
      ['0', 200],
      ['-1', 400],
      ['1e3', 400],
      ['x', 400],
      ['999999', 200],
    ] as const) {
      expect(await status(administrator, after), after).toBe(expected)
    }
  })

  test('[W30] health says ready, version, run and printer; metrics count what is there', async () => {
    const office = await startFrontOffice()
    await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
    await office.connect(HELLO.display, await office.paired('display'))
    const { body } = await office.ask('/api/health')
    expect(body).toEqual({
      status: 'ready',
      version: '0.1.0',
      epoch: 'boot-1',
      seq: office.journal.head.seq,
      at: expect.any(Number),
      printer: { troubles: [], paperLow: false },
      notices: null,
    })
    const { text, headers } = await office.ask('/metrics')
    expect(headers['content-type']).toContain('version=0.0.4')
    for (const line of ['loket_up 1', 'loket_day_open 1', 'loket_listeners{view="display"} 1', 'loket_printer_ready 1'])
      expect(text.split('\n')).toContain(line)
    expect(text).toMatch(/^(# (HELP|TYPE) \w+ .+\n|\w+(\{\w+="\w+"\})? \d+(\.\d+)?\n)+$/)
  })

  test('[W6] the OpenAPI document describes every address below /api and below that of a ticket, and no other', async () => {
    const office = await startFrontOffice()
    const { body } = await office.ask('/api/openapi.json')
    expect(body).toEqual(JSON.parse(JSON.stringify(buildOpenApi('0.1.0'))))
    const described = OPERATIONS.map(({ method, path }) => `${method} ${path}`)
    expect(new Set(described)).toEqual(new Set(routesOf(office.door.app as unknown as { router: Router })))
    expect(Object.keys((body as { paths: object }).paths).every(isDescribed)).toBe(true)
  })
})

interface Layer {
  readonly route?: { readonly path: string | RegExp; readonly methods: Readonly<Record<string, boolean>> }
  readonly handle: { readonly stack?: readonly Layer[] }
}

/** For programs; not the pages. */
function isDescribed(path: string): boolean {
  return path.startsWith('/api/') || path.startsWith('/t/{token}/')
}

/** The addresses an Express application really answers. */
function routesOf({ router }: { readonly router: Router }): string[] {
  function below(layers: readonly Layer[]): string[] {
    return layers.flatMap(({ route, handle }) => {
      if (!route) return below(handle.stack ?? [])
      const path = String(route.path).replace(/:(\w+)/g, '{$1}')
      return isDescribed(path) ? Object.keys(route.methods).map((method) => `${method} ${path}`) : []
    })
  }
  return below(router.stack as unknown as readonly Layer[])
}
