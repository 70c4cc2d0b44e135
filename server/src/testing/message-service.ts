// The agency's message service, played by a test: real HTTP on loopback.

import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Notice } from '@loket/protocol'
import { onTestFinished } from 'vitest'

export interface Received {
  readonly notice: Notice
  /** As it came, byte for byte. */
  readonly body: string
  readonly signature: string
}

export interface MessageService {
  readonly url: string
  /** What it was sent, oldest first. */
  readonly received: readonly Received[]
  /** How it answers from now on: a status, a place to go to, or not at all. */
  answer: number | { readonly location: string } | 'never'
}

export async function startMessageService(): Promise<MessageService> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk
    })
    request.on('end', () => {
      received.push({ notice: JSON.parse(body) as Notice, body, signature: String(request.headers['loket-signature']) })
      reply(response, service.answer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const service: MessageService = { url: `http://127.0.0.1:${port}/loket`, received, answer: 204 }
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return service
}

function reply(response: ServerResponse, answer: MessageService['answer']): void {
  if (answer === 'never') return
  if (typeof answer === 'number') response.writeHead(answer).end()
  else response.writeHead(307, { location: answer.location }).end()
}
