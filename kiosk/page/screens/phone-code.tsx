import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { QrPicture } from '../qr-picture.ts'

/** The address of the citizen's own page, for the camera of a phone. It comes when its code is there; nobody waits for it. */
export function PhoneCode({ url, words }: { readonly url: string; readonly words: string }): JSX.Element | null {
  const [picture, setPicture] = useState<QrPicture | null>(null)
  useEffect(() => {
    let wanted = true
    // Loaded when there is something to draw: the first screen needs none of it.
    void import('../qr-picture.ts').then(({ drawQr }) => {
      if (wanted) setPicture(drawQr(url))
    })
    return () => {
      wanted = false
    }
  }, [url])
  if (picture === null) return null
  return (
    <figure class="phone-code">
      <svg viewBox={`0 0 ${picture.size} ${picture.size}`} role="img" aria-label={words}>
        <path d={picture.path} />
      </svg>
      <figcaption aria-hidden="true">{words}</figcaption>
    </figure>
  )
}
