// The virtual printer alone: node printer/src/virtual/main.ts [port] [58]

import { startVirtualPrinter } from './start-virtual-printer.ts'

const [portText = '9100', widthText = '80'] = process.argv.slice(2)
const port = Number(portText)
if (!Number.isInteger(port) || port < 0 || port > 65_535 || !['80', '58'].includes(widthText)) {
  process.stderr.write('Usage: node printer/src/virtual/main.ts [port, 9100 when left out] [paper width: 80 or 58]\n')
  process.exit(2)
}

try {
  const printer = await startVirtualPrinter({ port, widthMm: widthText === '58' ? 58 : 80 })
  process.stdout.write(`Virtual printer with ${widthText} mm paper listens on tcp://127.0.0.1:${printer.port}\n`)
  printer.onPaper((paper) => process.stdout.write(`\n${paper.text}\n`))
} catch (error) {
  process.stderr.write(`Port ${port} cannot be opened (${error instanceof Error ? error.message : String(error)}). Name another one.\n`)
  process.exit(1)
}
