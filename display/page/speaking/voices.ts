// The clips of the languages a hall is spoken to in. A language whose clips are not all there stays silent as a whole: half a number is worse than none.

import type { Language } from '@loket/protocol'
import { type ClipName, SPEECH } from '@loket/texts/speech'

export type Clips = ReadonlyMap<ClipName, AudioBuffer>

export interface Voices {
  /** The clips of a language, fetched once; `null` where there are no reading rules or a clip is missing. Asked again, it tries again. */
  clipsOf(language: Language): Promise<Clips | null>
  /** The server was started again, perhaps with another voice. */
  forget(): void
}

export interface VoicesParts {
  fetchClip(language: Language, clip: ClipName): Promise<ArrayBuffer>
  decode(file: ArrayBuffer): Promise<AudioBuffer>
}

export function createVoices({ fetchClip, decode }: VoicesParts): Voices {
  const known = new Map<Language, Promise<Clips | null>>()

  async function load(language: Language): Promise<Clips | null> {
    const rules = SPEECH[language]
    if (rules === undefined) return null
    const load = async (clip: ClipName) => [clip, await decode(await fetchClip(language, clip))] as const
    return new Map(await Promise.all(Object.keys(rules.clips).map(load)))
  }

  return {
    clipsOf(language) {
      const loading = known.get(language) ?? load(language).catch(() => null)
      known.set(language, loading)
      void loading.then((clips) => {
        if (clips === null && known.get(language) === loading) known.delete(language)
      })
      return loading
    },
    forget: () => known.clear(),
  }
}

const FETCH_LIMIT_MS = 10_000

/** Over the page's own server. */
export async function fetchClip(language: Language, clip: ClipName): Promise<ArrayBuffer> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), FETCH_LIMIT_MS)
  try {
    const response = await fetch(`/display/voice/${language}/${clip}`, { signal: patience.signal })
    if (!response.ok) throw new Error(`${language}/${clip}: ${response.status}`)
    return await response.arrayBuffer()
  } finally {
    clearTimeout(timer)
  }
}
