import { startVirtualPrinter, type VirtualPrinter } from '@loket/printer'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startFrontOffice } from '../testing/front-office.ts'

const PRESS = { method: 'POST', body: { fault: 'paperOut', set: true } } as const

describe('the virtual printer of a demonstration', () => {
  test('[R60] shows its buttons on the server’s own computer, and obeys them', async () => {
    const { ask, printer } = await demonstration()
    expect((await ask('/printer')).text).toContain('data-fault="paperOut"')
    expect((await ask('/printer/buttons', PRESS)).status).toBe(204)
    expect(printer.faults.paperOut).toBe(true)
    expect(JSON.parse((await ask('/printer/state')).text)).toMatchObject({ set: ['paperOut'], stopped: ['paperOut'] })
    expect((await ask('/printer/buttons', { method: 'POST', body: { action: 'explode' } })).status).toBe(400)
  })

  test.each([
    ['from another computer, through a proxy', { 'x-forwarded-for': '192.0.2.7' }],
    ['by a name that was pointed here', { host: 'evil.example' }],
    ['by a page of another site', { origin: 'http://evil.example' }],
  ])('[R61] a press %s is refused', async (_name, headers) => {
    const { ask, printer } = await demonstration()
    expect((await ask('/printer/buttons', { ...PRESS, headers })).status).toBe(403)
    expect(printer.faults.paperOut).toBe(false)
  })

  test('[R61] who may not press the buttons is not shown them', async () => {
    const { ask } = await demonstration()
    const page = await ask('/printer', { headers: { 'x-forwarded-for': '192.0.2.7' } })
    expect([page.status, page.text.includes('<button')]).toEqual([200, false])
  })

  test('[R61] in production there is nothing to press', async () => {
    const { ask, printer } = await demonstration('production')
    expect((await ask('/printer/buttons', PRESS)).status).toBe(404)
    expect(printer.faults.paperOut).toBe(false)
  })
})

async function demonstration(mode: 'demo' | 'production' = 'demo') {
  const printer: VirtualPrinter = await startVirtualPrinter({ port: 0 })
  onTestFinished(() => printer.close())
  const { ask } = await startFrontOffice({ door: { virtualPrinter: printer, mode } })
  return { printer, ask }
}
