import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { pairingAt } from './pairing.ts'

async function serverThatSays(body: string, cookie = ''): Promise<string> {
  const server = createServer((_request, response) => {
    if (cookie !== '') response.setHeader('Set-Cookie', cookie)
    response.end(body)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('[R130] a code and its secret are those that the server gives', async () => {
  expect(await pairingAt(await serverThatSays('{"pairingId":"p","code":"271828"}')).askForCode()).toEqual({
    pairingId: 'p',
    code: '271828',
  })
  const paired = await serverThatSays('{"state":"paired"}', 'loket_station=secret; Path=/; HttpOnly')
  expect(await pairingAt(paired).collect('p')).toEqual({ token: 'secret' })
  expect(await pairingAt(await serverThatSays('{"state":"expired"}')).collect('p')).toBe('expired')
})

test('[R130] where another program answers in its place there is no code, and the secret is waited for', async () => {
  for (const body of ['<html>Sign in to this network</html>', '{"pairingId":7}', '']) {
    const desk = pairingAt(await serverThatSays(body))
    expect([await desk.askForCode(), await desk.collect('p')]).toEqual([null, 'waiting'])
  }
})
