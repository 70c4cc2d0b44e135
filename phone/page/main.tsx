import { PROTOCOL_VERSION, type TicketToken } from '@loket/protocol'
import { INDONESIAN_SPEECH, loadPhoneSpeech, phoneLanguageAmong } from '@loket/texts'
import { connectFace } from '@loket/ui'
import { render } from 'preact'
import { PhonePage } from './phone-page.tsx'

/** The last part of /t/<token>. */
const ticket = (location.pathname.split('/').filter(Boolean).at(-1) ?? '') as TicketToken
const connection = connectFace({ protocol: PROTOCOL_VERSION, face: 'phone', ticket })
const root = document.getElementById('page')
if (root === null) throw new Error('the page has no element #page')
const loadWord = () => import('./word/citizen-word.tsx')
// Better the number in Indonesian than no number.
void loadPhoneSpeech(phoneLanguageAmong(navigator.languages))
  .catch(() => INDONESIAN_SPEECH)
  .then((speech) => render(<PhonePage connection={connection} firstSpeech={speech} ticket={ticket} loadWord={loadWord} />, root))
