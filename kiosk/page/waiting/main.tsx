// The shell's own page: what stands on a screen of the kiosk's computer while the office's page cannot be shown there.

import { render } from 'preact'
import type { ShellWindow } from '../../shell/contract.ts'
import { WaitingRoot } from './waiting-root.tsx'
import { watchShell } from './watch-shell.ts'

const { loketShell } = window as ShellWindow
const face = new URLSearchParams(location.search).get('for') === 'display' ? 'display' : 'kiosk'
const root = document.getElementById('page')
if (root === null) throw new Error('the page has no element #page')
document.documentElement.classList.add(`for-${face}`)
render(<WaitingRoot face={face} state={watchShell(loketShell)} shell={loketShell ?? null} />, root)
