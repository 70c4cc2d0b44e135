import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { until } from '../testing/until.ts'
import { startVirtualPrinter } from './start-virtual-printer.ts'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))

test('[R59] runs alone, says where it listens and where its page stands, and writes each paper as text', async () => {
  const program = run(['--port', '0', '--width', '58', '--profile', 'clone', '--page', '0'])
  await until(() =>
    expect(program.output()).toMatch(/\(clone, 58 mm paper\) listens on tcp:\/\/127\.0\.0\.1:\d+\n.*http:\/\/127\.0\.0\.1:\d+\/\n/),
  )
  const [port, page] = [/tcp:\/\/127\.0\.0\.1:(\d+)/, /http:\/\/127\.0\.0\.1:(\d+)/].map((place) =>
    Number(place.exec(program.output())?.[1]),
  )
  const host = connect(port ?? 0, '127.0.0.1')
  host.write(Uint8Array.from([0x41, 0x30, 0x30, 0x31, 0x0a, 0x1d, 0x56, 0x00]))
  await until(() => expect(program.output()).toMatch(/A001/))
  const papers = await fetch(`http://127.0.0.1:${page}/printer/papers`)
  expect(await papers.json()).toMatchObject([{ text: 'A001', complete: true }])
  host.destroy()
})

test.each([
  [['9100'], /'9100'/],
  [['--port', 'abc'], /^--port cannot be "abc"\.$/],
  [['--port', '70000'], /^--port cannot be "70000"\.$/],
  [['--width', '72'], /^--width cannot be "72"\.$/],
  [['--profile', 'star'], /^--profile cannot be "star"\.$/],
  [['--page', '80000'], /^--page cannot be "80000"\.$/],
  [['--page', '-1'], /'--page'/],
  [['--colour', 'red'], /'--colour'/],
])('[R59] says what it does not understand, and how it is used, when called with %j', async (parameters, named) => {
  const program = run(parameters)
  await until(() => expect(program.exitCode()).toBe(2))
  const [said, ...usage] = program.output().split('\n')
  expect(said).toMatch(named)
  expect(usage.join('\n')).toMatch(/^Usage: .*--profile.*garbage-clone/s)
})

test('[R59] says in one sentence that a port is taken', async () => {
  const other = await startVirtualPrinter({ port: 0 })
  onTestFinished(() => other.close())
  const program = run(['--port', String(other.port), '--page', '0'])
  await until(() => expect(program.exitCode()).toBe(1))
  expect(program.output()).toMatch(/^A port cannot be opened \(.*EADDRINUSE.*\)\. Name others with --port and --page\.\n$/)
})

function run(parameters: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill())
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)))
  return { output: () => output, exitCode: () => child.exitCode }
}
