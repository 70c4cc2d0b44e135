import { expect, test } from 'vitest'
import type { ServerAnswer } from '../recovery/ask-server.ts'
import { changeServer } from './change-server.ts'

async function changed(
  typed: string,
  given: { readonly answer?: ServerAnswer; readonly isServerFixed?: boolean; readonly isFull?: boolean } = {},
) {
  const did: string[] = []
  const result = await changeServer(typed, {
    settings: { isServerFixed: given.isServerFixed ?? false },
    async askServer(server) {
      did.push(`asked ${server}`)
      return given.answer ?? 'ready'
    },
    keep(server) {
      if (given.isFull === true) throw new Error('no space left')
      did.push(`kept ${server}`)
    },
    restart: () => void did.push('restarted'),
    say: (sentence) => void did.push(sentence),
  })
  return { result, did }
}

test('[Z3] an address where a server of ours answers is kept, and the shell starts again with it', async () => {
  expect(await changed('10.0.0.2')).toEqual({
    result: 'changed',
    did: ['asked http://10.0.0.2:8080', 'kept http://10.0.0.2:8080', 'restarted'],
  })
})

test('[Z3] an address that is none, or where no server of ours answers, changes nothing', async () => {
  expect(await changed('two words')).toEqual({ result: 'notAnAddress', did: [] })
  for (const answer of ['noAnswer', 'notLoket'] as const) {
    expect(await changed('10.0.0.2', { answer })).toEqual({ result: answer, did: ['asked http://10.0.0.2:8080'] })
  }
})

test('[Z3] a server that the command line or the environment names is not changed by a page', async () => {
  expect(await changed('10.0.0.2', { isServerFixed: true })).toEqual({ result: 'setElsewhere', did: [] })
})

test('[Z3] a server that cannot be kept is told, and nothing starts again', async () => {
  const { result, did } = await changed('10.0.0.2', { isFull: true })
  expect([result, did.at(-1)]).toEqual(['notKept', "The server's address cannot be kept: no space left."])
})
