// The picture of a sheet as a raster, one pixel for each dot of the print head, so that what a camera would read can be read in a test.

import { fileURLToPath } from 'node:url'
import { paperSvg } from './paper-svg.ts'
import { DOTS_PER_MM, type Sheet } from './sheet.ts'

const FONT_FILES = [
  import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf'),
  import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono-Bold.ttf'),
].map((url) => fileURLToPath(url))

/** A PNG file, 640 pixels wide for 80 mm and 464 for 58 mm. The same on every machine: fonts of the system are not used. */
export async function paperPng(sheet: Sheet): Promise<Uint8Array> {
  // Loaded when first asked for: it is native, and a server prints without it.
  const { renderAsync } = await import('@resvg/resvg-js')
  const picture = await renderAsync(paperSvg(sheet), {
    fitTo: { mode: 'width', value: sheet.widthMm * DOTS_PER_MM },
    font: { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: 'DejaVu Sans Mono' },
    background: '#ffffff',
  })
  return picture.asPng()
}
