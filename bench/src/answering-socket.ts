// Answers every command at once and does nothing: what the way there and back costs.

import { Server } from 'socket.io'
import { listenOnLoopback } from './programs/listen-on-loopback.ts'

const io = new Server(
  listenOnLoopback(() => undefined),
  { transports: ['websocket'], perMessageDeflate: false, serveClient: false },
)
io.on('connection', (socket) => {
  socket.on('command', (_command: unknown, answer: (accepted: unknown) => void) => answer({ ok: true }))
})
