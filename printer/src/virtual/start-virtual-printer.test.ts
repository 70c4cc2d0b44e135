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

  test('[R169] takes a strip with nothing on it for no paper', async () => {
    const printer = await startVirtualPrinter({ port: 0 })
    const host = await hostOf(printer)
    host.write(Uint8Array.from([0x1d, 0x56, 66, 0, ...TICKET]))
    await until(() => expect(printer.papers.map(({ id, text }) => [id, text])).toEqual([['1', 'A']]))
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
    host.write(Uint8Array.from([0x10, 0x04, 0x01, 0x1d, 0x49, 0x42, 0x1d, 0x49, 0x41]))
    await until(() => expect(read).toEqual([0x12, 0x5f, 0x4c, 0x4f, 0x4b, 0x45, 0x54, 0x00, 0x5f, 0x31, 0x2e, 0x30, 0x30, 0x00]))
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

  test('[R168] does what it was asked for between two bytes of one packet, and counts what it reads and says', async () => {
    const printer = await startVirtualPrinter({ port: 0 })
    const host = await hostOf(printer)
    const heldBefore: number[] = []
    printer.afterBytes(3, () => {
      heldBefore.push(printer.bytesRead)
      void printer.setFaults({ neverReads: true })
    })
    host.write(Uint8Array.from([...TICKET, 0x10, 0x04, 0x01]))
    await until(() => expect(heldBefore).toEqual([3]))
    expect(printer.papers).toEqual([])
    await printer.setFaults(NO_FAULTS)
    await until(() => expect(printer.bytesSaid).toBe(1))
    expect([printer.bytesRead, printer.papers.length, heldBefore.length]).toEqual([TICKET.length + 3, 1, 1])
    host.destroy()
    await printer.close()
  })

  test('[R168] ends all connections at once when told to, and takes new ones', async () => {
    const printer = await startVirtualPrinter({ port: 0 })
    for (const how of ['reset', 'end'] as const) {
      const host = await hostOf(printer)
      const reasons: string[] = []
      host.on('error', ({ message }) => reasons.push(message))
      host.write(TICKET)
      await until(() => expect(printer.bytesRead % TICKET.length).toBe(0))
      await until(() => expect(printer.papers.length).toBe(how === 'reset' ? 1 : 2))
      printer.dropConnections(how)
      await until(() => expect(host.destroyed).toBe(true))
      expect(reasons).toEqual(how === 'reset' ? ['read ECONNRESET'] : [])
    }
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

  test('[R50] stands for the class it is started as', async () => {
    const printer = await startVirtualPrinter({ port: 0, profile: 'clone' })
    const host = await hostOf(printer)
    const heard = heardBy(host)
    host.write(Uint8Array.from([0x1d, 0x49, 0x42, 0x10, 0x04, 0x01]))
    await until(() => expect(heard).toEqual([0x12]))
    expect([printer.profile, printer.widthMm]).toEqual(['clone', 80])
    await printer.close()
  })

  test('[R53] one that never reads takes the connection and no byte of it, until it does', async () => {
    const printer = await startVirtualPrinter({ port: 0 })
    const before = await hostOf(printer)
    await printer.setFaults({ neverReads: true })
    const host = await hostOf(printer)
    // More than every buffer on the way holds: the host's own fills, for nobody reads.
    const isTakenAtOnce = host.write(new Uint8Array(16 * 1024 * 1024))
    before.write(TICKET)
    const asked = await hostOf(printer)
    asked.write(TICKET)
    await printer.setFaults({ neverReads: true, paperLow: true })
    expect([isTakenAtOnce, printer.bytesRead]).toEqual([false, 0])
    await until(() => expect(host.writableLength).toBeGreaterThan(0))
    expect([host.destroyed, printer.papers.length]).toEqual([false, 0])
    await printer.setFaults({})
    await until(() => expect(printer.papers).toHaveLength(2))
    await until(() => expect(host.writableLength).toBe(0))
    await printer.close()
  })

  test('[R53] one that reads slowly prints no more than it has read', async () => {
    const printer = await startVirtualPrinter({ port: 0 })
    await printer.setFaults({ readsBytesPerTurn: 1 })
    const host = await hostOf(printer)
    const read: number[] = []
    let papersInFirstTurn: number | null = null
    printer.onPaper(() => {
      read.push(printer.bytesRead)
      queueMicrotask(() => {
        papersInFirstTurn ??= printer.papers.length
      })
    })
    host.end(Uint8Array.from([...TICKET, ...TICKET, ...TICKET]))
    await until(() => expect(read).toEqual([TICKET.length, 2 * TICKET.length, 3 * TICKET.length]))
    expect(papersInFirstTurn).toBe(1)
    await printer.close()
  })

  test('[R53] one-way it ends its own side, says nothing and prints', async () => {
    const printer = await startVirtualPrinter({ port: 0 })
    const host = await hostOf(printer)
    const heard = heardBy(host)
    let ended = false
    host.on('end', () => {
      ended = true
    })
    await printer.setFaults({ oneWay: true })
    host.write(Uint8Array.from([0x10, 0x04, 0x01, ...TICKET]))
    await until(() => expect([ended, printer.papers.length, heard]).toEqual([true, 1, []]))
    const later = await hostOf(printer)
    await until(() => expect(later.readableEnded).toBe(true))
    await printer.close()
  })

  test('[R53] a host that ends its side still hears the answer to its last question', async () => {
    const printer = await startVirtualPrinter({ port: 0 })
    const host = await hostOf(printer)
    const heard = heardBy(host)
    host.end(Uint8Array.from([0x10, 0x04, 0x01]))
    await until(() => expect([heard, host.destroyed]).toEqual([[0x12], true]))
    await printer.close()
  })

  test('[R52] loses its power in mid-job and stays off until it is told', async () => {
    const printer = await startVirtualPrinter({ port: 0 })
    const host = await hostOf(printer)
    await printer.setFaults({ losesPowerAfterBytes: 3 })
    host.write(TICKET)
    await until(() => expect([host.destroyed, printer.faults.powerOff]).toEqual([true, true]))
    expect(printer.papers).toMatchObject([{ text: 'A', complete: false }])
    await until(() => expect(hostOf(printer)).rejects.toThrow('ECONNREFUSED'))
    await printer.setFaults({})
    const again = await hostOf(printer)
    again.write(TICKET)
    await until(() => expect(printer.papers).toMatchObject([{ complete: false }, { text: 'A', complete: true }]))
    await printer.close()
  })

  test('[R52] a short power cut breaks the connection, and the next one is taken', async () => {
    const printer = await startVirtualPrinter({ port: 0 })
    for (const cut of [() => printer.powerCycle(), () => void printer.setFaults({ paperOut: true, powerCyclesAfterBytes: 2 })]) {
      const host = await hostOf(printer)
      const errors: (string | undefined)[] = []
      host.on('error', (error: NodeJS.ErrnoException) => errors.push(error.code))
      await printer.setFaults({ paperOut: true })
      host.write(TICKET)
      await until(() => expect(printer.jobsInBuffer).toBe(1))
      cut()
      host.write(TICKET)
      await until(() => expect(errors).not.toEqual([]))
      expect(printer.jobsInBuffer).toBe(0)
      await printer.setFaults({})
    }
    expect(printer.papers).toEqual([])
    const again = await hostOf(printer)
    again.write(TICKET)
    await until(() => expect(printer.papers).toHaveLength(1))
    await printer.close()
  })

  test('[R51] tells how it stands, whatever was set', async () => {
    const printer = await startVirtualPrinter({ port: 0 })
    await printer.setFaults({ unrecoverableError: true })
    await printer.setFaults({})
    expect([printer.faults.unrecoverableError, printer.condition.unrecoverable]).toEqual([false, true])
    printer.powerCycle()
    expect(printer.condition.unrecoverable).toBe(false)
    await printer.close()
  })

  test('[R26] connections are opened and closed in the order they were told', async () => {
    const printer = await startVirtualPrinter({ port: 0 })
    await Promise.all([
      printer.setFaults({ refusesConnections: true }),
      printer.setFaults({}),
      printer.setFaults({ powerOff: true }),
      printer.setFaults({}),
    ])
    const host = await hostOf(printer)
    host.write(TICKET)
    await until(() => expect(printer.papers).toHaveLength(1))
    await printer.close()
  })

  test('[R46] each paper also is a PNG', async () => {
    const printer = await startVirtualPrinter({ port: 0 })
    const host = await hostOf(printer)
    host.write(TICKET)
    await until(() => expect(printer.papers).toHaveLength(1))
    expect(Buffer.from((await printer.papers[0]?.png()) ?? []).toString('latin1', 1, 4)).toBe('PNG')
    await printer.close()
  })
})

function heardBy(host: Socket): readonly number[] {
  const heard: number[] = []
  host.on('data', (bytes) => heard.push(...bytes))
  return heard
}

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
