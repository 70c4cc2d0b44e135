import { expect, test } from 'vitest'
import { connectionWords } from './connection-words.ts'

test('[R130] why there is no connection is said once, that there is one again too, and the same reason anew after it', () => {
  const said: string[] = []
  const words = connectionWords('http://loket', (sentence) => said.push(sentence))
  words.onConnected()
  for (const reason of ['transport close', 'websocket error', 'websocket error']) words.onFailure(reason)
  words.onConnected()
  words.onConnected()
  words.onFailure('websocket error')
  expect(said).toEqual([
    'No connection to http://loket: transport close.',
    'No connection to http://loket: websocket error.',
    'Connected to http://loket again.',
    'No connection to http://loket: websocket error.',
  ])
})
