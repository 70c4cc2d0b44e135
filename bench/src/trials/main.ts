// npm run trial -- NAME [--write]: holds a promise of Loket against everything that can go wrong with it, and shows what became of each case.

import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { paperTrial } from './paper/paper-trial.ts'
import type { Trial } from './trial.ts'

const TRIALS: readonly Trial[] = [paperTrial]
const ROOT = new URL('../../../', import.meta.url)

async function main([name, ...rest]: readonly string[]): Promise<void> {
  const trial = TRIALS.find((one) => one.name === name)
  const isUnderstood = rest.every((word) => word === '--write')
  if (trial === undefined || !isUnderstood) {
    const names = TRIALS.map((one) => one.name).join(', ')
    throw new Error(`npm run trial -- NAME [--write]; NAME is one of ${names}`)
  }
  const { table, broken } = await trial.run()
  if (rest.includes('--write')) writeFileSync(fileURLToPath(new URL(trial.file, ROOT)), table)
  else process.stdout.write(table)
  for (const sentence of broken) process.stderr.write(`${sentence}\n`)
  if (broken.length > 0) process.exitCode = 1
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
await main(process.argv.slice(2))
