import { DEFAULT_PAPER, type Settings } from '@loket/protocol'

/** As much of an office's settings as its paper needs, and one that is none of its business. */
export const SAMPLE_PAPER_SETTINGS = {
  languages: ['id', 'en'],
  staffTicketsCap: 30,
  paper: { widthMm: 80, languages: ['id'], ...DEFAULT_PAPER },
} as unknown as Settings
