export type VoiceOrder =
  | { readonly verb: 'render'; readonly languages: readonly string[] | null }
  | { readonly verb: 'prepare'; readonly from: string; readonly to: string }

const USAGE = [
  'voice render [language …]     speaks every clip with eSpeak NG into display/voice/<language>',
  'voice prepare FROM TO         trims and levels the recordings in FROM and writes them as clips into TO',
].join('\n')

/** Reads what stands behind `npm run voice --`. Throws the usage where it is no order. */
export function readOrder([verb, ...rest]: readonly string[]): VoiceOrder {
  if (verb === 'render' && rest.every((word) => /^[a-z]{2,3}$/.test(word))) return { verb, languages: rest.length === 0 ? null : rest }
  const [from, to, ...more] = rest
  if (verb === 'prepare' && from !== undefined && to !== undefined && more.length === 0) return { verb, from, to }
  throw new Error(USAGE)
}
