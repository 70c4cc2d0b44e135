// What an administrator asks of the server while composing the office's paper, and what it answers.

import type { Language } from './languages.ts'
import type { LogoProblem, PaperLogo, PaperTemplate, PlacedProblem } from './paper-template.ts'
import type { PaperKind } from './printing.ts'
import type { Settings } from './settings.ts'

/** A copy looks like its ticket but for one line; a test page is the printer's own. */
export type PicturedKind = Exclude<PaperKind, 'copy' | 'test'>

export const PICTURED_KINDS: readonly PicturedKind[] = ['ticket', 'checklist', 'missing', 'redirect', 'result', 'closing', 'outage']

export interface PaperPictureAsk {
  readonly kind: PicturedKind
  readonly template: PaperTemplate
  readonly widthMm: 80 | 58
  /** Of the citizen who reads it; the office's own languages of paper come after. */
  readonly language: Language
}

export interface PaperPicture {
  /** A whole SVG document of the paper's true width. */
  readonly svg: string
  /** What stands on it, line by line. */
  readonly text: string
}

export interface PaperPictured {
  readonly ok: true
  /** `null`: a ticket whose template cannot be used on paper of this width. */
  readonly picture: PaperPicture | null
  /** Of the template on paper of the width asked for. */
  readonly problems: readonly PlacedProblem[]
  /** Whether the template can be used on the paper this office has. */
  readonly usable: boolean
}

export type LogoAnswer = { readonly ok: true; readonly logo: PaperLogo } | { readonly ok: false; readonly problem: LogoProblem }

export interface SettingsRead {
  readonly ok: true
  readonly settings: Settings
  /** The last row of the journal they are from. */
  readonly seq: number
}
