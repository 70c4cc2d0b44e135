// A Chromium for the stories: the system's, else Playwright's own, else, as root on Debian or Ubuntu, from apt.

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { systemChromiums } from './chromium-places.ts'
import { endPlainly } from './end-plainly.ts'
import { runProgram } from './run-program.ts'

export interface ChromiumSearch {
  /** Asked for by CHROMIUM_PATH, or `null`. */
  readonly wanted: string | null
  /** Looked up anew each time: an installation changes the answer. */
  readonly onSystem: () => readonly string[]
  /** Where Playwright's own one is, or would be. */
  readonly playwrights: string
  readonly mayUseApt: boolean
  /** Whether the program starts at all; one that lacks a library does not. */
  readonly starts: (path: string) => Promise<boolean>
  /** Each answers whether it went well. */
  readonly downloadPlaywrights: () => Promise<boolean>
  readonly installFromApt: () => Promise<boolean>
  readonly say: (sentence: string) => void
}

export const NO_CHROMIUM =
  'No Chromium was found and none could be installed. Install Chromium or Chrome, or write its path into CHROMIUM_PATH, and try again.'

/** The path of a Chromium that starts. Throws an error with one clear sentence where there is none. */
export async function findChromium(search: ChromiumSearch = searchHere()): Promise<string> {
  if (search.wanted !== null) {
    if (await search.starts(search.wanted)) return search.wanted
    throw new Error(`CHROMIUM_PATH is ${search.wanted}, which does not start. Correct it, or take it away to use any Chromium found.`)
  }
  const present = await firstThatStarts(search, [...search.onSystem(), search.playwrights])
  if (present !== null) return present
  search.say('No Chromium on this machine: downloading the one of Playwright.')
  if ((await search.downloadPlaywrights()) && (await search.starts(search.playwrights))) return search.playwrights
  if (search.mayUseApt) {
    search.say('That did not work: installing the package "chromium" with apt-get, as root.')
    await search.installFromApt()
    const installed = await firstThatStarts(search, [...search.onSystem(), search.playwrights])
    if (installed !== null) return installed
  }
  throw new Error(NO_CHROMIUM)
}

/** Flags for a Chromium that stays quiet; as root it can only run without its own sandbox. */
export function chromiumFlags(): readonly string[] {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run']
  return isRoot() ? [...quiet, '--no-sandbox'] : quiet
}

async function firstThatStarts(search: ChromiumSearch, paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if (await search.starts(path)) return path
  return null
}

function searchHere(): ChromiumSearch {
  const wanted = process.env['CHROMIUM_PATH'] ?? ''
  return {
    wanted: wanted === '' ? null : wanted,
    onSystem: () => systemChromiums(process.env),
    playwrights: chromium.executablePath(),
    mayUseApt: isRoot() && isDebianLike(),
    starts: async (path) => existsSync(path) && (await runProgram(path, ['--version'], { timeoutMs: 30_000 })).code === 0,
    downloadPlaywrights: () => succeeds(process.execPath, [playwrightProgram(), 'install', 'chromium'], 180_000),
    installFromApt: async () => (await apt(['update'])) && (await apt(['install', '-y', '--no-install-recommends', 'chromium'])),
    say: (sentence) => console.log(sentence),
  }
}

function apt(parameters: readonly string[]): Promise<boolean> {
  return succeeds('apt-get', ['-qq', ...parameters], 300_000, { ...process.env, DEBIAN_FRONTEND: 'noninteractive' })
}

async function succeeds(
  program: string,
  parameters: readonly string[],
  timeoutMs: number,
  env: NodeJS.ProcessEnv = process.env,
): Promise<boolean> {
  return (await runProgram(program, parameters, { timeoutMs, env })).code === 0
}

function playwrightProgram(): string {
  return fileURLToPath(new URL('cli.js', import.meta.resolve('@playwright/test')))
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function isDebianLike(): boolean {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
}

async function tellPath(): Promise<number> {
  console.log(await findChromium())
  return 0
}

if (import.meta.main) await endPlainly(tellPath)
