import type { Settings, VoiceSettings } from '@loket/protocol'

/** How an office says its calls; one that never chose says them in its first language, digit by digit, twice. */
export function voiceOf({ voice, languages }: Settings): VoiceSettings {
  return voice ?? { languages: languages.slice(0, 1), reading: 'digits', times: 2 }
}
