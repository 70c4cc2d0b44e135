import type { Language } from '@loket/protocol'
import { speechEn } from './speech-en.ts'
import { speechId } from './speech-id.ts'
import type { SpeechRules } from './spoken-call.ts'

export {
  CLIP_GAP_MS,
  type ClipName,
  clipsOf,
  clipsOfNumber,
  type SpeechRules,
  type SpokenCall,
} from './spoken-call.ts'

/** The languages a call can be spoken in. One that is missing here is written, never spoken. */
export const SPEECH: Readonly<Record<Language, SpeechRules>> = { id: speechId, en: speechEn }
