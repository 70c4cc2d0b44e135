import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { tempHouse } from './temp-folder.ts'

const INSTALLED = join(import.meta.dirname, '../../../node_modules')

const TSCONFIG = {
  compilerOptions: {
    target: 'ES2024',
    lib: ['ES2024'],
    module: 'NodeNext',
    moduleDetection: 'force',
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    allowImportingTsExtensions: true,
    noEmit: true,
  },
  include: ['src'],
}

/** A house whose only room is `domain`, with the given files in its `src`; Vitest and what tests use is there. */
export function plantRules(files: Readonly<Record<string, string>>): string {
  const placed = Object.entries(files).map(([name, text]) => [`domain/src/${name}`, text])
  const root = tempHouse(['domain'], { 'domain/tsconfig.json': JSON.stringify(TSCONFIG), ...Object.fromEntries(placed) })
  for (const name of ['vitest', '@vitest', 'fast-check']) symlinkSync(join(INSTALLED, name), join(root, 'node_modules', name))
  return root
}
