import { describe, expect, test } from 'vitest'
import { checkBoundaries, findUnread } from './check-boundaries.ts'
import { HOUSE } from './house.ts'
import { tempHouse } from './testing/temp-folder.ts'

const CLEAN = {
  'protocol/src/index.ts': 'export const VERSION = 1\n',
  'domain/src/index.ts': "import { VERSION } from '@loket/protocol'\nexport const rule = VERSION + 1\n",
  'server/src/index.ts':
    "import { readFileSync } from 'node:fs'\nimport { rule } from '@loket/domain'\nexport const server = [rule, readFileSync]\n",
  'kiosk/page/main.tsx': "import { VERSION } from '@loket/protocol'\nexport const page = VERSION\n",
}

async function imports(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { problems } = await checkBoundaries(tempHouse(['protocol', 'domain', 'server', 'kiosk'], { ...CLEAN, ...files }))
  return problems.filter((problem) => problem.includes('->'))
}

describe('who imports whom', () => {
  test('[B1] a house that keeps the table has nothing to report', async () => {
    expect(await imports({})).toEqual([])
  })

  test('[B1] a face that imports the rules is named, even for a type', async () => {
    const planted = "import type { rule } from '@loket/domain'\nexport type Rule = typeof rule\n"
    expect(await imports({ 'kiosk/page/planted.ts': planted })).toEqual([
      'kiosk/page/planted.ts -> domain/src/index.ts: kiosk may import protocol, texts, ui of ours, nothing else',
    ])
  })

  test('[B1] a face that imports Node is named', async () => {
    const planted = "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n"
    expect(await imports({ 'kiosk/page/planted.ts': planted })).toEqual(['kiosk/page/planted.ts -> fs: kiosk must run without Node'])
  })

  test('[B1] the rules use no library', async () => {
    const library = {
      'node_modules/clever/package.json': '{ "name": "clever", "main": "index.js" }',
      'node_modules/clever/index.js': 'module.exports = 1\n',
    }
    const planted = "import clever from 'clever'\nexport const rule2 = clever\n"
    expect(await imports({ ...library, 'domain/src/planted.ts': planted })).toContain(
      'domain/src/planted.ts -> node_modules/clever/index.js: domain uses no library',
    )
  })

  test('[B2] another room by a relative path is named', async () => {
    const planted = "import { rule } from '../../domain/src/index.ts'\nexport const again = rule\n"
    expect(await imports({ 'server/src/planted.ts': planted })).toEqual([
      'server/src/planted.ts -> domain/src/index.ts: another room is imported by its package name, through its exports',
    ])
  })

  test('[B2] a path behind the exports of a package leads nowhere', async () => {
    const planted = "import { rule } from '@loket/domain/src/index.ts'\nexport const again = rule\n"
    expect(await imports({ 'server/src/planted.ts': planted })).toEqual([
      'server/src/planted.ts -> @loket/domain/src/index.ts: an import must lead somewhere',
    ])
  })

  test('[B2] only the server may import the schemas of the wire', async () => {
    const files = {
      'protocol/package.json': JSON.stringify({
        name: '@loket/protocol',
        exports: { '.': './src/index.ts', './schemas': './src/schemas/index.ts' },
      }),
      'protocol/src/schemas/index.ts': 'export const schema = 1\n',
      'server/src/reader.ts': "import { schema } from '@loket/protocol/schemas'\nexport const read = schema\n",
      'kiosk/page/planted.ts': "import { schema } from '@loket/protocol/schemas'\nexport const read = schema\n",
    }
    expect(await imports(files)).toEqual([
      'kiosk/page/planted.ts -> protocol/src/schemas/index.ts: only server may import the schemas of the wire',
    ])
  })

  test('[B4] modules that import each other in a circle are named', async () => {
    const files = {
      'server/src/one.ts': "import { two } from './two.ts'\nexport const one = (): number => two()\n",
      'server/src/two.ts': "import { one } from './one.ts'\nexport const two = (): number => one()\n",
    }
    const found = await imports(files)
    expect(found).not.toEqual([])
    expect(found.every((problem) => problem.endsWith('modules must not import each other in a circle'))).toBe(true)
  })
})

describe('whether it saw everything', () => {
  test('[B5] it counts the modules it read, and misses a room that is too small', async () => {
    const { problems, modules } = await checkBoundaries(tempHouse(['protocol', 'domain', 'server', 'kiosk'], CLEAN))
    expect(modules.get('server')).toBe(1)
    expect(modules.get('display')).toBe(0)
    expect(problems).toContain(`server has 1 source files, at least ${HOUSE.server.atLeast} were expected`)
    expect(problems).toContain('display has 0 source files, at least 2 were expected')
  })

  test('[B5] a source file that the reader did not read is named', () => {
    const files = ['phone/page/main.tsx', 'phone/page/start.tsx']
    expect(findUnread('phone', files, new Set(files))).toEqual([])
    expect(findUnread('phone', files, new Set(['phone/page/main.tsx']))).toEqual([
      'phone/page/start.tsx was not read by the boundary checker',
    ])
  })
})
