// Builds the kiosk's Electron shell into kiosk/shell/dist: its program, its preload, its own page, and what Electron reads first.
// Everything is in these files but Electron and Node, so that a package needs no node_modules.

import { readFileSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { endPlainly } from './end-plainly.ts'
import { SHELL_FOLDER } from './house.ts'

/** Electron 45 brings this Node. */
const TARGET = 'node24'
/** Libraries that another one takes where they are there, and does without. */
const DONE_WITHOUT = ['bufferutil', 'utf-8-validate']

/** Builds the shell of the house at `root` into `folder`, which is emptied before. */
export async function buildShell(root: string, folder: string): Promise<void> {
  // The page first, for it empties only what is its own; the rest is written over.
  await build(pageConfig(root, join(folder, 'page')))
  await build(programConfig(root, folder, { entry: 'main.ts', file: 'main.js', format: 'es' }))
  // A preload in a sandbox is CommonJS, and may ask for nothing but Electron.
  await build(programConfig(root, folder, { entry: 'preload/preload.ts', file: 'preload.cjs', format: 'cjs' }))
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(root), null, 2)}\n`)
}

interface Program {
  readonly entry: string
  readonly file: string
  readonly format: 'es' | 'cjs'
}

function programConfig(root: string, folder: string, { entry, file, format }: Program): InlineConfig {
  return {
    configFile: false,
    root: join(root, SHELL_FOLDER),
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, SHELL_FOLDER, entry),
      outDir: folder,
      emptyOutDir: false,
      target: TARGET,
      // Read by whoever looks after the computer when something is wrong.
      minify: false,
      rolldownOptions: {
        external: ['electron', /^node:/, ...builtinModules, ...DONE_WITHOUT],
        output: { entryFileNames: file, format, codeSplitting: false },
      },
    },
  }
}

function pageConfig(root: string, folder: string): InlineConfig {
  const page = join(root, 'kiosk/page/waiting')
  return {
    configFile: false,
    root: page,
    base: './',
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      // Nothing inline: the page's content policy allows files only.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { input: join(page, 'index.html') },
    },
  }
}

/** A package for Debian has to name a page of its maker; ours has none that is the same for everybody. */
const HOMEPAGE = 'https://loket.invalid/'

function manifest(root: string): object {
  const { version, description, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>
  const ours = { version, description, license, author: 'Loket', homepage: HOMEPAGE, private: true }
  return { name: 'loket-kiosk', productName: 'Loket Kiosk', ...ours, type: 'module', main: 'main.js' }
}

async function buildAndTell(root: string): Promise<number> {
  const started = performance.now()
  await buildShell(root, join(root, SHELL_FOLDER, 'dist'))
  console.log(`Shell built in ${((performance.now() - started) / 1_000).toFixed(1)} s`)
  return 0
}

if (import.meta.main) await endPlainly(() => buildAndTell(process.cwd()))
