import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { epson58 } from '../models/epson-58.ts'
import { ticketJob } from '../testing/printing-rig.ts'
import { until } from '../testing/until.ts'
import { openPrinter } from '../transport/open-printer.ts'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))

test('[R46] runs alone, says where it listens, and writes each paper as text', async () => {
  const program = run(['0', '58'])
  await until(() => expect(program.output()).toMatch(/58 mm paper listens on tcp:\/\/127\.0\.0\.1:\d+\n/))
  const port = Number(/127\.0\.0\.1:(\d+)/.exec(program.output())?.[1])
  const printer = openPrinter({ host: '127.0.0.1', port, model: epson58 })
  await printer.print(ticketJob('A001'))
  await until(() => expect(program.output()).toMatch(/A001/))
  await printer.close()
  program.stop()
})

test.each([[['abc']], [['70000']], [['0', '72']]])('[R46] says how it is used when called with %j', async (parameters) => {
  const program = run(parameters)
  await until(() => expect(program.exitCode()).toBe(2))
  expect(program.output()).toMatch(/^Usage: /)
})

function run(parameters: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)))
  return { output: () => output, exitCode: () => child.exitCode, stop: () => child.kill() }
}
