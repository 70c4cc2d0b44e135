// `npm run office -- booking-key`: the keys with which the agency's app signs its bookings.

import { Command } from 'commander'
import { cannotStart } from '../start-trouble.ts'
import { askOffice } from './ask-office.ts'

type Print = (line: string) => void

interface Data {
  readonly data: string
}

interface Listed {
  readonly keys: readonly { readonly name: string; readonly madeAt: number }[]
}

export function bookingKeyCommand(print: Print): Command {
  return new Command('booking-key')
    .description("the keys with which the agency's app signs its bookings")
    .addCommand(newCommand(print))
    .addCommand(listCommand(print))
    .addCommand(revokeCommand(print))
}

function verb(name: string, description: string): Command {
  return new Command(name).description(description).option('--data <folder>', 'the data folder', process.env['LOKET_DATA'] ?? 'data')
}

function newCommand(print: Print): Command {
  return verb('new', 'make a key and print its secret')
    .argument('<name>', 'whose it is, for example "app-2027"')
    .action(async (name: string, { data }: Data) => {
      const { secret } = await askOffice<{ secret: string | null }>(data, { method: 'POST', path: '/api/booking-keys', body: { name } })
      if (secret === null) throw cannotStart('refused', `A key ${name} is there already, or there are five: revoke one first.`, null)
      print(`The secret of ${name} is ${secret}. It is shown only now; docs/bookings.md says how to sign with it.`)
    })
}

function listCommand(print: Print): Command {
  return verb('list', 'list the keys that hold').action(async ({ data }: Data) => {
    const { keys } = await askOffice<Listed>(data, { method: 'GET', path: '/api/booking-keys', body: null })
    for (const { name, madeAt } of keys) print(`${name.padEnd(42)}${new Date(madeAt).toISOString().slice(0, 10)}`)
    if (keys.length === 0) print('No key yet.')
  })
}

function revokeCommand(print: Print): Command {
  return verb('revoke', 'end what is signed with a key, at once')
    .argument('<name>', 'its name in the list')
    .action(async (name: string, { data }: Data) => {
      const { revoked } = await askOffice<{ revoked: boolean }>(data, { method: 'POST', path: '/api/booking-keys/revoke', body: { name } })
      if (!revoked) throw cannotStart('refused', `No key is called ${name}: see "npm run office -- booking-key list".`, null)
      print(`The key ${name} is revoked.`)
    })
}
