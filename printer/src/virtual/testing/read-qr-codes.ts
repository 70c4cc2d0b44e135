// A reader of QR codes that is not ours and knows nothing of how they were made.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** What the QR codes in a PNG file say, as far as they can be read. */
export async function readQrCodes(png: Uint8Array): Promise<readonly string[]> {
  // From the package: left alone it would ask the network.
  const wasm = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')))
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } })
  const found = await readBarcodes(png, { formats: ['QRCode'] })
  return found.map(({ text }) => text)
}
