import type { RequestListener, Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { endWithParent, sayReady } from './ready.ts'

/** Listens on any free port and says so; ends with the program that started this one. */
export function listenOnLoopback(app: RequestListener): Server {
  const server = createServer(app)
  server.listen(0, '127.0.0.1', () => {
    sayReady({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, more: null })
  })
  endWithParent()
  return server
}
