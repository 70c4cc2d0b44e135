import type { Language } from '@loket/protocol'
import { kioskCorner } from './generated/kiosk-corner.ts'
import { sectionAmong, type Texts } from './texts.ts'

export type KioskCornerTexts = Texts['kioskCorner']

/** What the administrator's corner of a kiosk says; Indonesian where the language is not known. */
export function kioskCornerTextsFor(language: Language): KioskCornerTexts {
  return sectionAmong(kioskCorner, language)
}
