// The bytes of a job, made when a station takes it: the citizen's address, the office's template and what its printer can do come to it here.

import { encodeLayout, layoutSlip, modelFor, type Slip } from '@loket/printer'
import type { PaperTemplate, PrinterCapability } from '@loket/protocol'
import type { PrintJob } from './jobs.ts'

export interface BytesParts {
  /** Whether what is printed here is no real paper. */
  readonly demo: boolean
  ticketUrl(job: PrintJob): string | null
  template(): PaperTemplate
  stationName(job: PrintJob): string
}

/** Throws where the slip cannot be laid out. */
export function bytesOf(parts: BytesParts, job: PrintJob, capability: PrinterCapability): Uint8Array {
  const model = modelFor(capability, job.slip.widthMm)
  return encodeLayout(layoutSlip(wholeSlip(parts, job, capability, model.id)), model)
}

function wholeSlip(parts: BytesParts, job: PrintJob, capability: PrinterCapability, modelId: string): Slip {
  const slip = { ...job.slip, demo: parts.demo }
  switch (slip.kind) {
    case 'ticket':
      return { ...slip, template: parts.template(), url: parts.ticketUrl(job) }
    case 'test':
      return { ...slip, stationName: parts.stationName(job), modelId, capability, url: null }
    default:
      return slip
  }
}
