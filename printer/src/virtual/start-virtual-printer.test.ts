import { connect, type Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { until } from '../testing/until.ts'
import { NO_FAULTS } from './machine/faults.ts'
import type { Paper } from './paper/paper.ts'
import { startVirtualPrinter, type VirtualPrinter } from './start-virtual-printer.ts'

const TICKET = Uint8Array.from([0x41, 0x0a, 0x1b, 0x64, 0x04, 0x1d, 0x56, 0x01])

describe('the virtual printer', () => {
  test('[R46] keeps what was printed as text and picture, and tells who asked for it', async () => {
    const printer = await startVirtualPrinter({ port: 0, widthMm: 58, now: () => 1_000 })
    const heard: Paper[] = []
    printer.onPaper((paper) => heard.push(paper))
    const host = await hostOf(printer)
    host.write(TICKET)
    await until(() => expect(printer.papers).toMatchObject([{ id: '1', printedAt: 1_000, text: 'A' }]))
    expect(printer.papers[0]?.svg).toMatch(/^<svg [^>]*width="58mm"/)
    expect(heard).toEqual(printer.papers)
    host.destroy()
    await printer.close()
  })

  test('[R46] forgets the oldest papers after 200', async () => {
    const printer = await startVirtualPrinter({ port: 0 })
    const host = await hostOf(printer)
    for (let count = 0; count < 203; count += 1) host.write(TICKET)
    await until(() => expect(printer.papers.at(-1)?.id).toBe('203'))
    expect([printer.papers.length, printer.papers[0]?.id]).toEqual([200, '4'])
    host.destroy()
    await printer.close()
  })

  test('[R26] splits its replies into single bytes when told to', async () => {
    const printer = await startVirtualPrinter({ port: 0 })
    await printer.setFaults({ ...NO_FAULTS, splitsReplies: true })
    const host = await hostOf(printer)
    const read: number[] = []
    host.on('data', (bytes) => read.push(...bytes))
    host.write(Uint8Array.from([0x10, 0x04, 0x01, 0x1d, 0x49, 0x42]))
    await until(() => expect(read).toEqual([0x12, 0x5f, 0x4c, 0x4f, 0x4b, 0x45, 0x54, 0x00]))
    host.destroy()
    await printer.close()
  })

  test('[R26] refuses connections when told to, and takes them again on the same port', async () => {
    const printer = await startVirtualPrinter({ port: 0 })
    const host = await hostOf(printer)
    await printer.setFaults({ ...NO_FAULTS, refusesConnections: true })
    await until(() => expect(host.destroyed).toBe(true))
    await expect(hostOf(printer)).rejects.toThrow('ECONNREFUSED')
    await printer.setFaults(NO_FAULTS)
    const again = await hostOf(printer)
    again.write(TICKET)
    await until(() => expect(printer.papers).toHaveLength(1))
    again.destroy()
    await printer.close()
  })

  test('[R26] resets the connection after so many bytes, once', async () => {
    const printer = await startVirtualPrinter({ port: 0 })
    await printer.setFaults({ ...NO_FAULTS, resetsAfterBytes: 10 })
    const host = await hostOf(printer)
    const errors: (string | undefined)[] = []
    host.on('error', (error: NodeJS.ErrnoException) => errors.push(error.code))
    host.write(TICKET)
    await until(() => expect(printer.papers).toHaveLength(1))
    host.write(TICKET)
    await until(() => expect(errors).toEqual(['ECONNRESET']))
    expect(printer.papers).toHaveLength(1)
    const again = await hostOf(printer)
    again.write(TICKET)
    await until(() => expect(printer.papers).toHaveLength(2))
    again.destroy()
    await printer.close()
  })

  test('[R26] a taken port is told by the system itself', async () => {
    const printer = await startVirtualPrinter({ port: 0 })
    await expect(startVirtualPrinter({ port: printer.port })).rejects.toThrow('EADDRINUSE')
    await printer.close()
  })
})

function hostOf(printer: VirtualPrinter): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port: printer.port, noDelay: true })
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.on('error', () => undefined)
      resolve(socket)
    })
  })
}
