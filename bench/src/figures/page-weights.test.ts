import { expect, test } from 'vitest'
import { firstLoadOf } from './page-weights.ts'

test('[B96] the first load is the scripts, the modules they need at once and the style sheets, nothing else', () => {
  const html = `<link rel="icon" href="/kiosk/assets/icon-1.svg"><link rel="stylesheet" crossorigin href="/kiosk/assets/page-2.css">
    <link rel="modulepreload" crossorigin href="/kiosk/assets/shared-3.js"><script type="module" crossorigin src="/kiosk/assets/page-4.js"></script>
    <link rel="preload" as="font" href="/kiosk/assets/font-5.woff2">`
  expect(firstLoadOf(html)).toEqual(['/kiosk/assets/page-2.css', '/kiosk/assets/shared-3.js', '/kiosk/assets/page-4.js'])
})
