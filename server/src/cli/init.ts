// `npm run office -- init`: makes an office from a preset.

import { resolve } from 'node:path'
import type { OfficeLevel } from '@loket/protocol'
import { Command, Option } from 'commander'
import { PRESETS } from '../environment.ts'
import { foundOffice } from '../found-office.ts'
import { createLog } from '../log/log.ts'
import { openOrMakeOffice } from '../open-office.ts'
import { cannotStart } from '../start-trouble.ts'

interface Typed {
  readonly preset: OfficeLevel
  readonly data: string
}

export function initCommand(print: (line: string) => void): Command {
  return new Command('init')
    .description('make an office from a preset, in a new data folder')
    .addOption(new Option('--preset <level>', 'the kind of office').choices(PRESETS).default('kelurahan'))
    .option('--data <folder>', 'where to make it', process.env['LOKET_DATA'] ?? 'data')
    .action((typed: Typed) => init(typed, print))
}

async function init({ preset, data }: Typed, print: (line: string) => void): Promise<void> {
  const folder = resolve(data)
  const log = createLog('warn', null)
  const office = openOrMakeOffice(folder, log)
  try {
    if (office.loop.state.settings !== null) {
      throw cannotStart(
        'officeExists',
        `There is an office in ${folder} already: name another folder with --data, or start the server on this one.`,
        null,
      )
    }
    await foundOffice(office.loop, preset, {}, log)
  } finally {
    await office.close()
  }
  print(`A ${preset} office stands in ${folder}.`)
  print('Next: give it an administrator, then start it with LOKET_MODE=production:')
  print(`  npm run office -- user add --data ${folder} --code ADMIN --name "Name" --roles administrator`)
}
