// The virtual printer alone: npm run printer:virtual -- [--port 9100] [--width 58] [--profile clone] [--page 9180]

import { parseArgs } from 'node:util'
import { PRINTER_PROFILE_IDS, type PrinterProfileId } from './machine/profiles.ts'
import { servePrinterPage } from './page/serve-printer-page.ts'
import { startVirtualPrinter } from './start-virtual-printer.ts'

interface Options {
  readonly port: number
  readonly widthMm: 80 | 58
  readonly profile: PrinterProfileId
  readonly pagePort: number
}

const USAGE = `Usage: npm run printer:virtual -- [options]
  --port     where the printer listens, on this computer: 9100 when left out, 0 for any free port
  --width    of its paper in mm: 80 when left out, or 58
  --profile  what it answers: ${PRINTER_PROFILE_IDS.join(', ')}; epson when left out
  --page     where its page stands, with the paper and the buttons for faults: 9180 when left out, 0 for any free port
`

/** What is not understood. */
class WrongOption extends Error {}

try {
  await run(readOptions())
} catch (error) {
  if (!(error instanceof WrongOption)) throw error
  process.stderr.write(`${error.message}\n${USAGE}`)
  process.exit(2)
}

function readOptions(): Options {
  const { port, page, profile, width } = valuesGiven()
  return {
    port: chosen('--port', port, portIn(port)),
    pagePort: chosen('--page', page, portIn(page)),
    profile: chosen(
      '--profile',
      profile,
      PRINTER_PROFILE_IDS.find((id) => id === profile),
    ),
    widthMm: chosen('--width', width, width === '80' ? 80 : width === '58' ? 58 : undefined),
  }
}

function valuesGiven() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '9100' },
        width: { type: 'string', default: '80' },
        profile: { type: 'string', default: 'epson' },
        page: { type: 'string', default: '9180' },
      },
    }).values
  } catch (error) {
    // The first sentence names the option; the rest is about programming.
    throw new WrongOption(`${String(error instanceof Error ? error.message : error).split(/\.?\n|\. /)[0]}.`)
  }
}

function chosen<T>(option: string, text: string, value: T | undefined): T {
  if (value === undefined) throw new WrongOption(`${option} cannot be "${text}".`)
  return value
}

function portIn(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined
}

async function run({ port, widthMm, profile, pagePort }: Options): Promise<void> {
  try {
    const printer = await startVirtualPrinter({ port, widthMm, profile })
    const page = await servePrinterPage(printer, pagePort)
    process.stdout.write(`Virtual printer (${profile}, ${widthMm} mm paper) listens on tcp://127.0.0.1:${printer.port}\n`)
    process.stdout.write(`Its paper and its faults: http://127.0.0.1:${page.port}/\n`)
    printer.onPaper((paper) => process.stdout.write(`\n${paper.text}\n`))
  } catch (error) {
    process.stderr.write(
      `A port cannot be opened (${error instanceof Error ? error.message : String(error)}). Name others with --port and --page.\n`,
    )
    process.exit(1)
  }
}
