import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { checkTypes } from './check-types.ts'
import { tempFolder } from './testing/temp-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Where a project in a temporary folder is, as seen from the root. */
const fromRoot = (folder: string, name: string): string => join(relative(ROOT, folder), name)

const PROJECT = JSON.stringify({ compilerOptions: { strict: true, noEmit: true, types: [] }, include: ['*.ts'] })

test('[B10] a type error is shown with the project it is in', async () => {
  const folder = tempFolder({ 'tsconfig.json': PROJECT, 'planted.ts': "export const planted: number = 'one'\n" })
  const found = await checkTypes(ROOT, [fromRoot(folder, 'tsconfig.json')])
  expect(found).toHaveLength(1)
  expect(found[0]).toContain('TS2322')
})

test('[B10] a project that compiles says nothing, one that is missing is named', async () => {
  const folder = tempFolder({ 'tsconfig.json': PROJECT, 'fine.ts': 'export const fine: number = 1\n' })
  expect(await checkTypes(ROOT, [fromRoot(folder, 'missing.json')])).toEqual([`${fromRoot(folder, 'missing.json')} is missing`])
  expect(await checkTypes(ROOT, [fromRoot(folder, 'tsconfig.json')])).toEqual([])
})
