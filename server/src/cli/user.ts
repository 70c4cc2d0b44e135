// `npm run office -- user`: the people who may sign in. PINs are made here and printed once; none is ever typed into a shell.

import type { StaffRole } from '@loket/protocol'
import { STAFF_ROLES } from '@loket/protocol'
import { Command, Option } from 'commander'
import { newPin } from '../access/new-pin.ts'
import { askOffice } from './ask-office.ts'

type Print = (line: string) => void

interface Data {
  readonly data: string
}

interface Listed {
  readonly users: readonly {
    readonly code: string
    readonly name: string | null
    readonly roles: readonly StaffRole[]
    readonly maySignIn: boolean
  }[]
}

export function userCommand(print: Print): Command {
  return new Command('user')
    .description('the people who may sign in')
    .addCommand(addCommand(print))
    .addCommand(listCommand(print))
    .addCommand(resetPinCommand(print))
    .addCommand(eraseNameCommand(print))
}

function verb(name: string, description: string): Command {
  return new Command(name).description(description).option('--data <folder>', 'the data folder', process.env['LOKET_DATA'] ?? 'data')
}

function addCommand(print: Print): Command {
  return verb('add', 'add a person and print the first PIN')
    .requiredOption('--code <code>', 'what the person types at sign-in, letters and digits')
    .requiredOption('--name <name>', 'what colleagues read; kept outside the journal')
    .addOption(new Option('--roles <roles...>', 'what the person may do').choices(STAFF_ROLES).makeOptionMandatory())
    .action(async ({ data, code, name, roles }: Data & { code: string; name: string; roles: readonly StaffRole[] }) => {
      const pin = newPin()
      await askOffice(data, { method: 'POST', path: '/api/users', body: { code, name, roles, pin } })
      print(`${name} signs in with code ${code.toUpperCase()} and PIN ${pin}. The PIN is shown only now.`)
    })
}

function listCommand(print: Print): Command {
  return verb('list', 'list everybody').action(async ({ data }: Data) => {
    const { users } = await askOffice<Listed>(data, { method: 'GET', path: '/api/users', body: null })
    for (const { code, name, roles, maySignIn } of users) {
      print(`${code.padEnd(17)}${(name ?? '(erased)').padEnd(32)}${roles.join(', ')}${maySignIn ? '' : '  cannot sign in'}`)
    }
    if (users.length === 0) print('Nobody yet.')
  })
}

function resetPinCommand(print: Print): Command {
  return verb('reset-pin', 'give a new PIN and end the sign-ins with the old one')
    .argument('<code>')
    .action(async (code: string, { data }: Data) => {
      const pin = newPin()
      await askOffice(data, { method: 'POST', path: '/api/users/reset-pin', body: { code, pin } })
      print(`The PIN of ${code.toUpperCase()} is now ${pin}. It is shown only now.`)
    })
}

function eraseNameCommand(print: Print): Command {
  return verb('erase-name', 'erase a name for good and end its sign-in; the journal keeps the pseudonym')
    .argument('<code>')
    .action(async (code: string, { data }: Data) => {
      await askOffice(data, { method: 'POST', path: '/api/users/erase-name', body: { code } })
      print(`The name of ${code.toUpperCase()} is erased. Nobody can sign in with this code again.`)
    })
}
