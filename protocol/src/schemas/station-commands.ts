// What a print station sends. It belongs to the office, and is read as carefully as anybody's message.

import { z } from 'zod'
import { PRINTER_TROUBLES } from '../printing.ts'
import type { StationCommandEnvelope } from '../station-commands.ts'
import { exactly } from './exact.ts'
import { commandId as id, listOf, printJobId, printLeaseId } from './primitives.ts'

const trouble = z.enum(PRINTER_TROUBLES)

/** What a printer calls itself. */
const printerName = z.string().max(80, 'is too long').nullable()

export const stationCommandSchema = exactly<StationCommandEnvelope>()(
  z.discriminatedUnion('type', [
    z.strictObject({ id, type: z.literal('takePrintJob') }),
    z.strictObject({
      id,
      type: z.literal('reportPrintJob'),
      jobId: printJobId,
      leaseId: printLeaseId,
      state: z.enum(['sending', 'awaitingReply', 'printed', 'processed', 'probablyPrinted', 'notSent', 'unknown']),
      trouble: trouble.nullable(),
    }),
    z.strictObject({
      id,
      type: z.literal('reportPrinterStatus'),
      status: z.strictObject({ troubles: listOf(trouble, PRINTER_TROUBLES.length), paperLow: z.boolean() }),
      capability: z
        .strictObject({
          maker: printerName,
          model: printerName,
          answersStatus: z.boolean(),
          completion: z.enum(['processId', 'paperStatus', 'none']),
          clearsBuffer: z.boolean(),
        })
        .nullable(),
    }),
  ]),
)
