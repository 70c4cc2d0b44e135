import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openSender, parseReply } from './sender.ts'
import { storm } from './storm.ts'

const ANSWER = 'HTTP/1.1 409 Conflict\r\nX-Other: 1\r\ncontent-length: 11\r\n\r\n{"ok":"é"}'

test('[B94] an answer is whole when its last byte is there, counted in bytes', () => {
  const bytes = Buffer.from(ANSWER)
  expect(parseReply(bytes)).toEqual({ status: 409, body: '{"ok":"é"}' })
  for (let length = 0; length < bytes.length; length += 1) expect(parseReply(bytes.subarray(0, length))).toBeNull()
})

test('[B94] an answer without a length is no answer we can time', () => {
  expect(parseReply(Buffer.from('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'))).toBe('withoutLength')
})

test('[B94] a storm sends exactly as many requests as asked, over kept connections, and tells what was refused', async () => {
  const server = createServer((request, response) => {
    seen.push(request.socket.remotePort ?? 0)
    response.writeHead(seen.length === 3 ? 409 : 200, { 'Content-Length': 2 }).end('so')
  })
  const seen: number[] = []
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const senders = [await openSender(url, {}), await openSender(url, {})]
  const { perSecond, p50Ms, p99Ms, refused } = await storm({ senders, requests: 21, send: (sender) => sender.post('/', '{}') })
  expect(seen).toHaveLength(21)
  expect(new Set(seen).size).toBe(2)
  expect(refused).toEqual(['409 so'])
  expect(perSecond).toBeGreaterThan(0)
  expect(p99Ms).toBeGreaterThanOrEqual(p50Ms)
  for (const sender of senders) sender.close()
})

test('[B94] a connection that ends without an answer rejects', async () => {
  const server = createServer((request) => request.socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const sender = await openSender(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {})
  await expect(sender.post('/', '{}')).rejects.toThrow(/closed the connection/)
})
