import type { Settings } from '@loket/protocol'
import { localize, type ServerPageTexts, serverPageTexts } from '@loket/texts'
import { escapeHtml } from './html.ts'
import { inEveryLanguage, serverPage } from './server-page.ts'

interface FrontPageParts {
  readonly settings: Settings | null
  readonly demo: boolean
  readonly hasVirtualPrinter: boolean
}

interface Link {
  readonly href: string
  readonly name: keyof ServerPageTexts
  readonly hint: keyof ServerPageTexts
}

const FACES: readonly Link[] = [
  { href: '/kiosk', name: 'kiosk', hint: 'kioskHint' },
  { href: '/display', name: 'display', hint: 'displayHint' },
  { href: '/staff', name: 'console', hint: 'consoleHint' },
  { href: '/staff/supervisor', name: 'supervisor', hint: 'supervisorHint' },
  { href: '/staff/admin', name: 'administrator', hint: 'administratorHint' },
]

const PRINTER: Link = { href: '/printer', name: 'printer', hint: 'printerHint' }

/** The index of the faces. */
export function frontPage({ settings, demo, hasVirtualPrinter }: FrontPageParts): string {
  const links = hasVirtualPrinter ? [...FACES, PRINTER] : FACES
  return serverPage(
    `${serverPageTexts.id.frontPageTitle} – Loket`,
    `${demo ? `<p class="demo" role="note"><strong>${inEveryLanguage('demo')}</strong><span class="why">${inEveryLanguage('demoHint')}</span></p>` : ''}
<header>
<h1>${settings ? escapeHtml(localize(settings.name, 'id')) : 'Loket'}</h1>
${settings ? `<p class="region">${escapeHtml(localize(settings.region, 'id'))}</p>` : ''}
<p class="hint">${inEveryLanguage('frontPageHint')}</p>
</header>
<nav><ul>${links.map(link).join('')}</ul></nav>`,
  )
}

function link({ href, name, hint }: Link): string {
  return `<li><a href="${href}"><b>${inEveryLanguage(name)}</b><i>${inEveryLanguage(hint)}</i><code>${href}</code></a></li>`
}
