// The command line of an office: one file a verb.

import { Command } from 'commander'
import { CannotStart, EXIT_CODES, EXIT_FAULT } from '../start-trouble.ts'
import { bookingKeyCommand } from './booking-key.ts'
import { dayCommand } from './day.ts'
import { deviceCommand } from './device.ts'
import { importBookingsCommand } from './import-bookings.ts'
import { initCommand } from './init.ts'
import { simulateCommand } from './simulate.ts'
import { userCommand } from './user.ts'
import { verifyCommand } from './verify.ts'
import { voiceCommand } from './voice.ts'

/** Of a verb that was typed wrongly; the same as a wrong setting of the server. */
const EXIT_USAGE = EXIT_CODES.wrongSetting

function print(line: string): void {
  console.log(line)
}

const program = new Command('office')
  .usage('<verb> [options]')
  .description('Verbs of a Loket office. "office help <verb>" tells more.')
  .addCommand(initCommand(print))
  .addCommand(verifyCommand(print))
  .addCommand(simulateCommand(print))
  .addCommand(userCommand(print))
  .addCommand(deviceCommand(print))
  .addCommand(dayCommand(print))
  .addCommand(bookingKeyCommand(print))
  .addCommand(importBookingsCommand(print))
  .addCommand(voiceCommand(print))

for (const command of withVerbs(program)) {
  command.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : EXIT_USAGE))
}

try {
  await program.parseAsync(process.argv)
} catch (error) {
  if (!(error instanceof CannotStart)) {
    console.error(error)
    process.exit(EXIT_FAULT)
  }
  console.error(error.trouble.sentence)
  process.exitCode = EXIT_CODES[error.trouble.type]
}

/** A command and all below it. */
function withVerbs(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withVerbs)]
}
