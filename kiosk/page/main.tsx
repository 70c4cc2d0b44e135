import { PROTOCOL_VERSION } from '@loket/protocol'
import { connectFace } from '@loket/ui'
import { render } from 'preact'
import { loadCorner } from './corner/use-corner.tsx'
import { createSpokenGuide } from './guidance/spoken-guide.ts'
import { scanMsOf, walkByKeys } from './guidance/walk-by-keys.ts'
import { createKioskPage } from './kiosk-page.ts'
import { KioskRoot } from './kiosk-root.tsx'

const connection = connectFace({ protocol: PROTOCOL_VERSION, face: 'kiosk' })
const page = createKioskPage(connection, () => performance.now())
walkByKeys(document, { scanMs: scanMsOf(location.search) })
const root = document.getElementById('page')
if (root === null) throw new Error('the page has no element #page')
render(<KioskRoot connection={connection} page={page} guide={createSpokenGuide(window.speechSynthesis)} corner={loadCorner} />, root)
