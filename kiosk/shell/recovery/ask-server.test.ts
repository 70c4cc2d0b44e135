import { expect, test } from 'vitest'
import { askServerOver } from './ask-server.ts'

const ANSWERS: readonly (readonly [string, string])[] = [
  ['{"status":"ready","version":"0.1.0"}', 'ready'],
  ['{"status":"stopping"}', 'noAnswer'],
  ['{"status":"fine"}', 'notLoket'],
  ['null', 'notLoket'],
  ['<!doctype html><title>Router</title>', 'notLoket'],
]

test.each(ANSWERS)('[Z8] a server that answers %s is %s', async (text, answer) => {
  const asked: string[] = []
  const ask = askServerOver(async (address) => {
    asked.push(address)
    return new Response(text)
  })
  expect(await ask('http://10.0.0.2:8080')).toBe(answer)
  expect(asked).toEqual(['http://10.0.0.2:8080/api/health'])
})

test('[Z8] a server that cannot be reached, or not in time, does not answer', async () => {
  expect(await askServerOver(() => Promise.reject(new Error('ERR_CONNECTION_REFUSED')))('http://10.0.0.2')).toBe('noAnswer')
})
