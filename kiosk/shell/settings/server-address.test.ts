import { expect, test } from 'vitest'
import { serverAddressIn } from './server-address.ts'

const READ: readonly (readonly [string, string | null])[] = [
  ['http://192.168.1.10:8080', 'http://192.168.1.10:8080'],
  ['  http://192.168.1.10:8080/kiosk?a#b\n', 'http://192.168.1.10:8080'],
  ['https://antrean.example/', 'https://antrean.example'],
  ['http://loket', 'http://loket'],
  ['192.168.1.10', 'http://192.168.1.10:8080'],
  ['192.168.1.10:9000', 'http://192.168.1.10:9000'],
  ['192.168.1.10/kiosk', 'http://192.168.1.10:8080'],
  ['loket.local:80', 'http://loket.local'],
  ['[fe80::1]', 'http://[fe80::1]:8080'],
  ['[fe80::1]:81', 'http://[fe80::1]:81'],
  ['', null],
  ['   ', null],
  ['http://', null],
  ['ftp://loket', null],
  ['javascript://loket/%0aalert(1)', null],
  ['http://me@loket', null],
  ['http://:pw@loket', null],
  ['two words', null],
  ['192.168.1.10:99999', null],
]

test.each(READ)('[Z3] the server in %j is %j', (text, server) => {
  expect(serverAddressIn(text)).toBe(server)
})
