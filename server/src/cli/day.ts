// `npm run office -- day`: the service day by hand, for when hours and clock do not tell what is true.

import { randomUUID } from 'node:crypto'
import { Command } from 'commander'
import { askOffice } from './ask-office.ts'

type Print = (line: string) => void

const VERBS = [
  { name: 'open', type: 'openDay', does: 'open the service day of today, by the clock of this computer', done: 'The service day is open.' },
  { name: 'close', type: 'closeDay', does: 'close the service day; who still waits loses the turn', done: 'The service day is closed.' },
] as const

export function dayCommand(print: Print): Command {
  const day = new Command('day').description('open or close the service day by hand')
  for (const { name, type, does, done } of VERBS) {
    day
      .command(name)
      .description(does)
      .option('--data <folder>', 'the data folder', process.env['LOKET_DATA'] ?? 'data')
      .action(async ({ data }: { readonly data: string }) => {
        await askOffice(data, { method: 'POST', path: '/api/commands', body: { id: randomUUID(), type } })
        print(done)
      })
  }
  return day
}
