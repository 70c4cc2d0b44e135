// The trial itself on trial: printers that break a promise must not pass it.

import { openTcpPrinter, type Printer, type PrintSteps } from '@loket/printer'
import { expect, test } from 'vitest'
import { COMBINATIONS, type Combination } from './combinations.ts'
import { brokenPromises } from './promises.ts'
import { runSideBySide } from './run-side-by-side.ts'
import type { OpenPrinter } from './stage/trial-station.ts'

test('[R160] a printer that says printed once its bytes have left is found out', async () => {
  const trusting: OpenPrinter = (options) => {
    const printer = openTcpPrinter(options)
    return instead(printer, async (job, steps) => {
      const result = await printer.print(job, steps)
      return result.state === 'unknown' ? { state: 'printed' } : result
    })
  }
  expect(await brokenIn('paper out', 'middle', 'late', trusting)).toContain('printed without a paper')
})

test('[R161] a paper that is printed anew after a refill, unmarked and with nothing cleared, is found out', async () => {
  const forgetful: OpenPrinter = (options) => {
    const printer = openTcpPrinter({ ...options, capability: { ...options.capability, clearsBuffer: false } })
    return instead(printer, async (job, steps) => {
      const result = await printer.print(job, steps)
      if (result.state === 'unknown') printer.onStatus(({ troubles }) => void (troubles.length > 0 || printer.print(job, UNASKED)))
      return result
    })
  }
  expect(await brokenIn('paper out', 'middle', 'next', forgetful)).toContain('2 papers that are not marked as a copy')
})

test('[R161] a job that is sent again because no word came is found out', async () => {
  const insistent: OpenPrinter = (options) => {
    const printer = openTcpPrinter(options)
    return instead(printer, async (job, steps) => {
      const result = await printer.print(job, steps)
      return result.state === 'unknown' ? printer.print(job, UNASKED) : result
    })
  }
  expect(await brokenIn('keeps its word back', 'idle', 'next', insistent)).toContain('2 papers that are not marked as a copy')
})

/** The desk would not allow it. */
const UNASKED: PrintSteps = { maySend: async () => true }

/** The same printer, but for how it prints. */
function instead(printer: Printer, print: Printer['print']): Printer {
  return Object.assign(Object.create(printer) as Printer, { print })
}

async function brokenIn(
  fault: string,
  moment: Combination['moment'],
  afterwards: Combination['afterwards'],
  openPrinter: OpenPrinter,
): Promise<string> {
  const combination = COMBINATIONS.find(
    (one) => one.fault.name === fault && one.moment === moment && one.afterwards === afterwards && one.profile === 'epson',
  )
  if (combination === undefined) throw new Error(`there is no case of ${fault}`)
  const [outcome] = await runSideBySide([combination], openPrinter)
  if (outcome === undefined) throw new Error('the case was not played')
  return brokenPromises(combination, outcome).join('\n')
}
