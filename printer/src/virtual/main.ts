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

const options = readOptions()
if (options === null) {
  process.stderr.write(USAGE)
  process.exit(2)
}
await run(options)

/** `null`: not understood. */
function readOptions(): Options | null {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '9100' },
        width: { type: 'string', default: '80' },
        profile: { type: 'string', default: 'epson' },
        page: { type: 'string', default: '9180' },
      },
    })
    const profile = PRINTER_PROFILE_IDS.find((id) => id === values.profile)
    const [port, pagePort] = [readPort(values.port), readPort(values.page)]
    if (port === null || pagePort === null || profile === undefined || !['80', '58'].includes(values.width)) return null
    return { port, pagePort, profile, widthMm: values.width === '58' ? 58 : 80 }
  } catch {
    // An option that does not exist.
    return null
  }
}

function readPort(text: string): number | null {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null
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
