import { PROTOCOL_VERSION } from '@loket/protocol'
import { connectFace } from '@loket/ui'
import { render } from 'preact'
import { createKioskPage } from './kiosk-page.ts'
import { KioskRoot } from './kiosk-root.tsx'

const connection = connectFace({ protocol: PROTOCOL_VERSION, face: 'kiosk' })
const page = createKioskPage(connection, () => performance.now())
const root = document.getElementById('page')
if (root === null) throw new Error('the page has no element #page')
render(<KioskRoot connection={connection} page={page} />, root)
