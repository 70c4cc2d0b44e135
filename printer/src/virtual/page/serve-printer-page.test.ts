import { request } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { until } from '../../testing/until.ts'
import { startVirtualPrinter } from '../start-virtual-printer.ts'
import { servePrinterPage } from './serve-printer-page.ts'

describe('the page of a virtual printer that runs alone', () => {
  test.each(['/', '/printer'])('[R59] stands at %s, with the buttons and the content security policy of the office', async (path) => {
    const { ask } = await servedPage()
    const { status, headers, text } = await ask('GET', path)
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';script-src 'self';style-src 'self';/)
    expect(text).toContain('data-fault="coverOpen"')
  })

  test('[R60] shows what is set and how many papers wait', async () => {
    const { ask, printer } = await servedPage()
    await ask('POST', '/printer/buttons', { body: '{"fault":"coverOpen","set":true}' })
    const host = connect(printer.port, '127.0.0.1')
    host.write(Uint8Array.from([0x41, 0x0a, 0x1d, 0x56, 0x00]))
    await until(() => expect(printer.jobsInBuffer).toBe(1))
    expect(JSON.parse((await ask('GET', '/printer/state')).text)).toEqual({ set: ['coverOpen'], stopped: ['coverOpen'], jobsInBuffer: 1 })
    expect((await ask('POST', '/printer/buttons', { body: '{"action":"allRight"}' })).status).toBe(204)
    expect(JSON.parse((await ask('GET', '/printer/papers')).text)).toMatchObject([{ text: 'A' }])
    const png = await ask('GET', '/printer/papers/1.png')
    expect([png.status, png.headers['content-type']]).toEqual([200, 'image/png'])
    host.destroy()
  })

  const PRESS = '{"fault":"paperOut","set":true}'
  test.each([
    ['another site', 403, '/printer/buttons', { body: PRESS, headers: { origin: 'http://evil.example' } }],
    ['the same port by another scheme', 403, '/printer/buttons', { body: PRESS, headers: { origin: 'null' } }],
    ['a name that was pointed here', 421, '/printer/buttons', { body: PRESS, headers: { host: 'evil.example' } }],
    ['no JSON', 400, '/printer/buttons', { body: 'paperOut' }],
    ['no press', 400, '/printer/buttons', { body: '{"fault":"everything","set":true}' }],
    ['far too much', 400, '/printer/buttons', { body: JSON.stringify({ fault: 'paperOut', set: true, more: 'x'.repeat(2_000) }) }],
    ['another place', 405, '/printer', { body: PRESS }],
  ] as const)('[R61] a press from %s is answered %i and changes nothing', async (_name, status, path, asked) => {
    const { ask, printer } = await servedPage()
    expect((await ask('POST', path, asked)).status).toBe(status)
    expect(printer.faults.paperOut).toBe(false)
  })

  test('[R61] its own page may press, and so may a program', async () => {
    const { ask, printer, host } = await servedPage()
    expect((await ask('POST', '/printer/buttons', { body: PRESS, headers: { origin: `http://${host}` } })).status).toBe(204)
    expect(printer.faults.paperOut).toBe(true)
    expect((await ask('POST', '/printer/buttons', { body: '{"fault":"paperOut","set":false}' })).status).toBe(204)
    expect(printer.faults.paperOut).toBe(false)
  })

  test('[R59] has nothing elsewhere, and a taken port is told by the system itself', async () => {
    const { ask, printer, port } = await servedPage()
    expect((await ask('GET', '/printer/papers/1.svg')).status).toBe(404)
    expect((await ask('GET', '/favicon.ico')).status).toBe(204)
    await expect(servePrinterPage(printer, port)).rejects.toThrow('EADDRINUSE')
  })
})

interface Asked {
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
}

async function servedPage() {
  const printer = await startVirtualPrinter({ port: 0 })
  const server = await servePrinterPage(printer, 0)
  onTestFinished(async () => {
    await server.close()
    await printer.close()
  })
  const host = `127.0.0.1:${server.port}`
  return {
    printer,
    port: server.port,
    host,
    ask: (method: string, path: string, asked: Asked = {}) => askServer(server.port, method, path, asked),
  }
}

function askServer(port: number, method: string, path: string, { body, headers }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, method, path, headers: { host: `127.0.0.1:${port}`, ...headers } }, (response) => {
      let text = ''
      response.setEncoding('latin1')
      response.on('data', (chunk) => (text += String(chunk)))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    asking.once('error', reject)
    asking.end(body)
  })
}
