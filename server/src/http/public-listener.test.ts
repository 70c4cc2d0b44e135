import { createServer } from 'node:http'
import { PROTOCOL_VERSION } from '@loket/protocol'
import { expect, onTestFinished, test } from 'vitest'
import { refusalOf } from '../testing/face-client.ts'
import { askAt, listening, startFrontOffice } from '../testing/front-office.ts'
import { DEFAULT_RATES } from './parts.ts'

test('[X54] the public listener slows an address down, for files and for sockets, and the office itself goes on', async () => {
  const rates = { ...DEFAULT_RATES, publicFilesAMinute: 2, publicHandshakes: { capacity: 2, perSecond: 0.001 } }
  const office = await startFrontOffice({ door: { rates } })
  const server = createServer(office.door.publicApp)
  const sockets = office.door.attachSockets(server, ['phone'])
  const port = await listening(server)
  onTestFinished(() => sockets.close())
  const status = async () => (await askAt(port, '/t/assets/nothing.js', {})).status
  expect([await status(), await status(), await status()]).toEqual([404, 404, 429])

  const hello = { protocol: PROTOCOL_VERSION, face: 'phone', ticket: 'A'.repeat(22) }
  const knock = (place: number) => refusalOf(place, hello, {})
  expect([await knock(port), await knock(port), await knock(port)]).toEqual([
    { type: 'ticketUnknown' },
    { type: 'ticketUnknown' },
    'connection refused',
  ])
  for (let times = 0; times < 4; times += 1) expect(await knock(office.port)).toEqual({ type: 'ticketUnknown' })
})
