import { expect, test } from 'vitest'
import { checkBoundaries } from './check-boundaries.ts'
import { tempHouse } from './testing/temp-folder.ts'

const ROOMS = ['protocol', 'texts', 'domain', 'printer', 'ui', 'kiosk', 'staff']

const CLEAN = {
  ...Object.fromEntries(ROOMS.map((room) => [`${room}/src/index.ts`, 'export const part = 1\n'])),
  'node_modules/electron/package.json': '{ "name": "electron", "main": "index.js" }',
  'node_modules/electron/index.js': 'module.exports = { app: 1 }\n',
  'node_modules/clever/package.json': '{ "name": "clever", "main": "index.js" }',
  'node_modules/clever/index.js': 'module.exports = 1\n',
  'kiosk/package.json': JSON.stringify({ name: '@loket/kiosk', type: 'module', dependencies: { electron: '1', clever: '1' } }),
  'kiosk/shell/contract.ts': 'export type Contract = 1\nexport const NAME = 1\n',
  'kiosk/shell/main.ts':
    "import { readFileSync } from 'node:fs'\nimport { app } from 'electron'\nexport const shell = [app, readFileSync]\n",
  'kiosk/shell/station.ts':
    "import type { app } from 'electron'\nimport { part } from '@loket/printer'\nexport const station: [typeof app, number] = [1, part]\n",
  'kiosk/shell/preload/preload.ts': "import { app } from 'electron'\nexport const preload = app\n",
  'kiosk/page/main.tsx': "import type { Contract } from '../shell/contract.ts'\nexport const page: Contract = 1\n",
}

/** What is found when one more file stands in a house that keeps the rules. */
async function planted(path: string, text: string): Promise<readonly string[]> {
  const { problems } = await checkBoundaries(tempHouse(ROOMS, { ...CLEAN, [path]: text }))
  return problems.filter((problem) => problem.includes('->'))
}

test('[B20] a shell with Node, Electron and the print station has nothing to report', async () => {
  expect(await planted('kiosk/shell/more.ts', "import { part } from '@loket/texts'\nexport const more = part\n")).toEqual([])
})

test.each(['domain', 'ui'])('[B20] a shell that imports %s is named', async (room) => {
  expect(await planted('kiosk/shell/planted.ts', `import type { part } from '@loket/${room}'\nexport type Part = typeof part\n`)).toEqual([
    `kiosk/shell/planted.ts -> ${room}/src/index.ts: the shell may import protocol, texts, printer of ours, nothing else`,
  ])
})

test('[B20] a shell that knows a page is named', async () => {
  expect(await planted('kiosk/shell/planted.ts', "import { page } from '../page/main.tsx'\nexport const again = page\n")).toEqual([
    'kiosk/shell/planted.ts -> kiosk/page/main.tsx: the shell knows no page',
  ])
})

test('[B20] a page that knows more of the shell than its contract, or more of that than types, is named', async () => {
  expect(
    await planted('kiosk/page/planted.ts', "import type { station } from '../shell/station.ts'\nexport type Station = typeof station\n"),
  ).toEqual(['kiosk/page/planted.ts -> kiosk/shell/station.ts: of the shell a page may know kiosk/shell/contract.ts alone'])
  expect(await planted('kiosk/page/planted.ts', "import { NAME } from '../shell/contract.ts'\nexport const name = NAME\n")).toEqual([
    'kiosk/page/planted.ts -> kiosk/shell/contract.ts: of kiosk/shell/contract.ts a page may import types alone',
  ])
})

test('[B20] the shell uses no library but Electron, and nobody else uses that', async () => {
  expect(await planted('kiosk/shell/planted.ts', "import clever from 'clever'\nexport const more = clever\n")).toEqual([
    'kiosk/shell/planted.ts -> node_modules/clever/index.js: the shell uses no library but electron',
  ])
  expect(await planted('kiosk/page/planted.ts', "import { app } from 'electron'\nexport const more = app\n")).toEqual([
    'kiosk/page/planted.ts -> node_modules/electron/index.js: only the shell uses electron',
  ])
})

test('[B20] Electron is taken where a program begins, and given from there', async () => {
  expect(await planted('kiosk/shell/planted.ts', "import { app } from 'electron'\nexport const more = app\n")).toEqual([
    'kiosk/shell/planted.ts -> node_modules/electron/index.js: only kiosk/shell/main.ts, kiosk/shell/preload/preload.ts take electron itself; everything else is given what it needs of it',
  ])
})

test('[B20] a preload that imports Node is named, and a page still is', async () => {
  const node = "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n"
  expect(await planted('kiosk/shell/preload/planted.ts', node)).toEqual([
    'kiosk/shell/preload/planted.ts -> fs: a preload runs in a sandbox, without Node',
  ])
  expect(await planted('kiosk/page/planted.ts', node)).toEqual(['kiosk/page/planted.ts -> fs: kiosk must run without Node'])
})
