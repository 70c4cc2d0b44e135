// What takes longer than the server's one thread may be held: drawing papers, and reading picture files.

import { epson58, epson80, type LogoRead, previewSlip, readLogo, type Slip } from '@loket/printer'
import type { PaperPicture } from '@loket/protocol'

export type StudioWork =
  | { readonly kind: 'picture'; readonly slip: Slip }
  | { readonly kind: 'logo'; readonly png: Uint8Array; readonly widthMm: 80 | 58 }

export interface StudioResults {
  readonly picture: PaperPicture
  readonly logo: LogoRead
}

/** Throws where `previewSlip` does. */
export function doStudioWork(work: StudioWork): StudioResults[StudioWork['kind']] {
  switch (work.kind) {
    case 'picture':
      return previewSlip(work.slip, work.slip.widthMm === 80 ? epson80 : epson58)
    case 'logo':
      return readLogo(work.png, work.widthMm === 80 ? 48 : 32)
  }
}
