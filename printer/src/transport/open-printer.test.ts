import { createServer, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { epson80 } from '../models/epson-80.ts'
import { mute80 } from '../models/mute-80.ts'
import { fakeTimers } from '../testing/fake-timers.ts'
import { GO_AHEAD, ticketJob } from '../testing/printing-rig.ts'
import { until } from '../testing/until.ts'
import { startVirtualPrinter } from '../virtual/start-virtual-printer.ts'
import { openPrinter } from './open-printer.ts'
import { openTcpPrinter } from './tcp-printer.ts'
import { PRINTER_TIMING } from './timers.ts'

test('[R31] prints with the system clock, through a connection made for the job', async () => {
  const virtual = await startVirtualPrinter({ port: 0 })
  const printer = openPrinter({ host: '127.0.0.1', port: virtual.port, capability: epson80 })
  expect(printer.status).toEqual({ troubles: ['unreachable'], paperLow: false })
  expect(await printer.print(ticketJob('A001'), GO_AHEAD)).toEqual({ state: 'printed' })
  expect(virtual.papers[0]?.text).toContain('A001')
  await printer.close()
  await virtual.close()
})

test('[R42] a printer that does not end its side holds the close up for a while only', async () => {
  const hosts: Socket[] = []
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    hosts.push(socket)
    socket.on('error', () => undefined)
    socket.resume()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const timers = fakeTimers()
  const printer = openTcpPrinter({ host: '127.0.0.1', port, capability: mute80, timers, timing: PRINTER_TIMING, firstProcessId: 1 })
  await until(() => expect(printer.status.troubles).toEqual([]))
  const closing = printer.close()
  await until(() => expect(timers.waiting).toEqual([PRINTER_TIMING.endWithin]))
  timers.advance(PRINTER_TIMING.endWithin)
  await closing
  expect(timers.waiting).toEqual([])
  for (const host of hosts) host.destroy()
  await new Promise((resolve) => server.close(resolve))
})

test('[R36] a connection attempt that takes too long is given up and tried again', async () => {
  const virtual = await startVirtualPrinter({ port: 0 })
  const timers = fakeTimers()
  const printer = openTcpPrinter({
    host: '127.0.0.1',
    port: virtual.port,
    capability: epson80,
    timers,
    timing: PRINTER_TIMING,
    firstProcessId: 1,
  })
  // Before the event loop could turn once, five seconds are over.
  timers.advance(PRINTER_TIMING.connectWithin)
  await until(() => expect(timers.waiting).toEqual([PRINTER_TIMING.retryFirst]))
  expect(printer.status.troubles).toEqual(['unreachable'])
  timers.advance(PRINTER_TIMING.retryFirst)
  await until(() => expect(printer.status.troubles).toEqual([]))
  await printer.close()
  await virtual.close()
})
