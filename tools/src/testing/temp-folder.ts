import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder with the given files, gone when the test is over. */
export function tempFolder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'loket-tools-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  writeFiles(root, files)
  return root
}

export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

/** A small house: the given rooms as workspaces that find each other by name, and the given files in them. */
export function tempHouse(rooms: readonly string[], files: Readonly<Record<string, string>>): string {
  const manifests = rooms.map((room) => [
    `${room}/package.json`,
    JSON.stringify({ name: `@loket/${room}`, type: 'module', exports: { '.': './src/index.ts' } }),
  ])
  const root = tempFolder({
    'package.json': JSON.stringify({ name: 'house', workspaces: rooms }),
    ...Object.fromEntries(manifests),
    ...files,
  })
  mkdirSync(join(root, 'node_modules/@loket'), { recursive: true })
  for (const room of rooms) symlinkSync(`../../${room}`, join(root, 'node_modules/@loket', room))
  return root
}
