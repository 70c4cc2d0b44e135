// Before a test page the printer is asked what it answers now. What is news makes the page another one: the job is given back, and comes again
// as its desk makes it then. It is not asked twice for one job.

import type { PrinterTrouble, PrintJobId } from '@loket/protocol'
import { notSent, type PrintResult } from '../transport/printer.ts'
import type { LeasedJob } from './station-desk.ts'

/** `news`: the desk was told that the printer answers otherwise than it knew. */
export type AskAnew = () => Promise<{ readonly news: boolean } | { readonly trouble: PrinterTrouble }>

/** What becomes of the job; `null`: it can be printed as it is. */
export function askedOnce(askAnew: AskAnew | undefined): (job: LeasedJob) => Promise<PrintResult | null> {
  let askedFor: PrintJobId | null = null
  return async ({ jobId, asksAnew }) => {
    if (askAnew === undefined || !asksAnew || jobId === askedFor) return null
    const asked = await askAnew()
    if ('trouble' in asked) return notSent(asked.trouble)
    askedFor = jobId
    return asked.news ? notSent(null) : null
  }
}
