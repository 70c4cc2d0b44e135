import { expect, test } from 'vitest'
import { runProgram } from '../run-program.ts'
import { tempFolder, writeFiles } from '../testing/temp-folder.ts'
import { chooseFiles } from './choose-files.ts'
import { readOptions } from './options.ts'

const HOUSE = {
  'domain/src/rights.ts': '',
  'domain/src/rights.test.ts': '',
  'domain/src/testing/steps.ts': '',
  'domain/src/clocks/clocks.ts': '',
  'domain/src/clocks-and-more/x.ts': '',
  'protocol/src/index.ts': '',
}

function chosen(root: string, ...parameters: string[]): Promise<readonly string[]> {
  return chooseFiles(root, readOptions(parameters))
}

test('[B107] without a word it is the whole domain, else the files and folders of one room; never a test', async () => {
  const root = tempFolder(HOUSE)
  expect(await chosen(root)).toEqual(['domain/src/clocks-and-more/x.ts', 'domain/src/clocks/clocks.ts', 'domain/src/rights.ts'])
  expect(await chosen(root, 'domain/src/clocks/', 'domain/src/rights.ts')).toEqual(['domain/src/clocks/clocks.ts', 'domain/src/rights.ts'])
  await expect(chosen(root, 'domain/src', 'protocol')).rejects.toThrow('one room at a time')
  await expect(chosen(root, 'domain/src/nothing')).rejects.toThrow('there is no domain/src/nothing')
  await expect(chosen(root, 'domain/src/rights.test.ts')).rejects.toThrow('no source file')
  expect(() => readOptions(['--fast'])).toThrow('--fast is no option')
})

test('[B107] --since takes only what is new or differs from the revision', async () => {
  const root = tempFolder(HOUSE)
  const who = ['-c', 'user.name=nobody', '-c', 'user.email=nobody@example.org']
  for (const words of [['init'], ['add', '.'], [...who, 'commit', '-m', 'all']]) {
    expect(await runProgram('git', words, { cwd: root, timeoutMs: 60_000 })).toMatchObject({ code: 0 })
  }
  await expect(chosen(root, '--since')).rejects.toThrow('no source file in domain/src differs from HEAD')
  writeFiles(root, { 'domain/src/rights.ts': 'changed', 'domain/src/new.ts': '', 'protocol/src/index.ts': 'changed' })
  expect(await chosen(root, '--since=HEAD')).toEqual(['domain/src/new.ts', 'domain/src/rights.ts'])
  await expect(chosen(root, '--since=nowhere')).rejects.toThrow('git diff')
})
