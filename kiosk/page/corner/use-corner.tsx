// The way into the administrator's corner. The corner itself comes after the first screen, so that no citizen waits for it, and before it is
// needed, for it must open without a server too.

import type { FaceConnection } from '@loket/ui'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { UNDER_WAY } from '../flow/scene.ts'
import type { KioskPage } from '../kiosk-page.ts'
import type { CornerPageProps } from './corner-page.tsx'
import { watchCornerGesture } from './watch-gesture.ts'

export type Corner = (props: CornerPageProps) => JSX.Element
export type LoadCorner = () => Promise<Corner>

/** With its style sheet and what it reads out, so that both are there without a server too. */
export async function loadCorner(): Promise<Corner> {
  const { prepareCorner } = await import('./corner-page.tsx')
  return prepareCorner(document)
}

/** The corner while it is open, else `null`. */
export function useCorner(connection: FaceConnection, page: KioskPage, load: LoadCorner): JSX.Element | null {
  const [Opened, setOpened] = useState<Corner | null>(null)
  const loading = useRef<Promise<Corner | null> | null>(null)
  const { link } = connection
  const isServerThere = link.value === 'online' || link.value === 'refused'

  function fetchOnce(): Promise<Corner | null> {
    // Without a server it fails, and is tried again the next time.
    loading.current ??= load().catch(() => {
      loading.current = null
      return null
    })
    return loading.current
  }

  useEffect(() => {
    if (isServerThere) void fetchOnce()
  }, [isServerThere])

  useEffect(
    () =>
      watchCornerGesture(document, () => {
        void fetchOnce().then((loaded) => {
          const { step, spoken } = page.flow.peek()
          // Whose number is under way or in sight is not sent away; asked only now, for one may have been wished for meanwhile.
          if (loaded === null || UNDER_WAY.includes(step.name)) return
          // Nothing that is typed there is read out.
          if (spoken) page.act({ type: 'spokenToggled' })
          setOpened(() => loaded)
        })
      }),
    [page],
  )

  return Opened === null ? null : (
    <Opened
      connection={connection}
      language={page.flow.peek().language}
      onLeave={() => {
        setOpened(null)
        page.act({ type: 'wentHome' })
      }}
    />
  )
}
