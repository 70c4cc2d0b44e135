import type { PowerSaveBlocker } from 'electron'

/** Neither screen nor computer sleeps until this is undone. */
export function keepAwake(blocker: PowerSaveBlocker): () => void {
  const id = blocker.start('prevent-display-sleep')
  return () => void blocker.stop(id)
}
