// The few pages the server makes itself: plain HTML, Indonesian first and the others beneath, one style file, no script.

import { type ServerPageTexts, serverPageTexts } from '@loket/texts'
import { escapeHtml } from './html.ts'

export const SERVER_PAGES_CSS = '/server-pages.css'

/** A sentence in every language there is, a line each: all but the first in the second ink. */
export function inEveryLanguage(key: keyof ServerPageTexts): string {
  const { id, ...others } = serverPageTexts
  const lines = Object.entries(others).map(([language, texts]) => `<span lang="${language}">${escapeHtml(texts[key])}</span>`)
  return `${escapeHtml(id[key])}${lines.join('')}`
}

export function serverPage(title: string, main: string): string {
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${SERVER_PAGES_CSS}">
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`
}

/** A page that says what is the case, and leads back to the front page where the reader may have come from there. */
export function troublePage(title: keyof ServerPageTexts, hint: keyof ServerPageTexts, leadsBack: boolean): string {
  const back = leadsBack ? `\n<p><a class="back" href="/">${inEveryLanguage('toFrontPage')}</a></p>` : ''
  return serverPage(
    `${serverPageTexts.id[title]} – Loket`,
    `<h1>${inEveryLanguage(title)}</h1>\n<p class="hint">${inEveryLanguage(hint)}</p>${back}`,
  )
}
