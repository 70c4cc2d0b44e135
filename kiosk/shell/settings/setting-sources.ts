// The three places where a setting may stand: the command line before the environment, the environment before the file.

import { parseArgs } from 'node:util'
import { WrongSetting } from './shell-settings.ts'

export interface SettingSources {
  /** What follows the program's own name. What is not ours is left to Chromium. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** What the settings file holds; `null`: there is none. */
  readonly file: { readonly path: string; readonly text: string } | null
}

export type SettingName = 'server' | 'printer' | 'width' | 'display' | 'switch'

const VARIABLES: Readonly<Record<SettingName, string>> = {
  server: 'LOKET_SERVER',
  printer: 'LOKET_PRINTER',
  width: 'LOKET_PAPER_WIDTH',
  display: 'LOKET_DISPLAY',
  switch: 'LOKET_SWITCH',
}

/** A value, and where it stands, as a person would say. */
export interface FoundSetting {
  readonly value: string
  readonly place: string
  /** Not in the file, which is the only place that the shell writes. */
  readonly isFixed: boolean
}

export type FindSetting = (name: SettingName) => FoundSetting | null

/** Throws a `WrongSetting` where the file cannot be read, or holds what is no setting. */
export function settingsIn({ args, env, file }: SettingSources): FindSetting {
  const places = [onCommandLine(args), inEnvironment(env), ...(file === null ? [] : [inFile(file)])]
  return (name) => {
    for (const find of places) {
      const found = find(name)
      if (found !== null) return found
    }
    return null
  }
}

function onCommandLine(args: readonly string[]): FindSetting {
  const text = { type: 'string' } as const
  const yes = { type: 'boolean' } as const
  const options = { server: text, printer: text, width: text, display: yes, switch: yes } as const
  const { values } = parseArgs({ args: [...args], strict: false, options })
  return (name) => {
    const value = values[name]
    if (value === undefined) return null
    // Without a value behind it an option is `true`, which is the whole of --display and --switch.
    return { value: value === true ? yesIf(name === 'display' || name === 'switch') : String(value), place: `--${name}`, isFixed: true }
  }
}

function inEnvironment(env: SettingSources['env']): FindSetting {
  return (name) => {
    const variable = VARIABLES[name]
    const value = env[variable] ?? ''
    return value === '' ? null : { value, place: variable, isFixed: true }
  }
}

function inFile({ path, text }: { readonly path: string; readonly text: string }): FindSetting {
  const kept = new Map<string, unknown>(Object.entries(parsed(path, text)))
  const stranger = [...kept.keys()].find((key) => !Object.hasOwn(VARIABLES, key))
  if (stranger !== undefined) throw new WrongSetting(`${path} holds "${stranger}": write only ${Object.keys(VARIABLES).join(', ')}.`)
  return (name) => {
    const value = kept.get(name)
    if (value === undefined) return null
    return { value: typeof value === 'boolean' ? yesIf(value) || 'no' : String(value), place: `"${name}" in ${path}`, isFixed: false }
  }
}

function yesIf(isSo: boolean): string {
  return isSo ? 'yes' : ''
}

function parsed(path: string, text: string): object {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read
  } catch {
    // The sentence below says what to do about it.
  }
  throw new WrongSetting(`${path} is not a list of settings: write { "server": "http://192.168.1.10:8080" }, or delete it.`)
}
