// Which addresses a window may show: the shell's own page, and one page of the office's server.

import type { ShellSettings } from '../settings/shell-settings.ts'

/** The shell's own page has an origin of its own, which no server can have. */
export const OWN_SCHEME = 'loket-shell'
export const OWN_ORIGIN = `${OWN_SCHEME}://page`

export interface WindowPages {
  /** What is shown while the office's page cannot be. */
  readonly own: string
  /** `http://192.168.1.10:8080/kiosk`, with `?switch` where the kiosk is used by one switch; `null`: the server is not known. */
  readonly office: string | null
}

/** `oneSwitch`: as of the settings; the kiosk's page alone is used by hands. */
export function pagesFor(server: string | null, face: 'kiosk' | 'display', oneSwitch: ShellSettings['oneSwitch']): WindowPages {
  const office = server === null ? null : `${server}/${face}${face === 'kiosk' ? queryOf(oneSwitch) : ''}`
  return { own: `${OWN_ORIGIN}/index.html?for=${face}`, office }
}

function queryOf(oneSwitch: ShellSettings['oneSwitch']): string {
  if (oneSwitch === null) return ''
  return oneSwitch.scanMs === null ? '?switch' : `?switch=${oneSwitch.scanMs}`
}

/** Whether `address` is a page of this window, whatever stands behind ? and #. */
export function mayShow({ own, office }: WindowPages, address: string): boolean {
  if (!URL.canParse(address)) return false
  const page = pageOf(address)
  return page === pageOf(own) || (office !== null && page === pageOf(office))
}

/** An origin of a scheme of our own is `null` in Node, so it is put together. */
function pageOf(address: string): string {
  const { protocol, host, pathname, username } = new URL(address)
  return `${protocol}//${username}@${host}${pathname.replace(/\/$/, '')}`
}

/** Whether this is a page of the shell itself, which came over no network. */
export function isOwnPage(address: string): boolean {
  return address.startsWith(`${OWN_SCHEME}://`)
}
