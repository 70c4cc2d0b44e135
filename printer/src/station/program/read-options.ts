import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface StationOptions {
  /** Without a slash at its end. */
  readonly server: string
  readonly printer: { readonly host: string; readonly port: number }
  readonly widthMm: 80 | 58
  /** An absolute path. */
  readonly stateFile: string
}

export type ReadOptions = { readonly ok: true; readonly options: StationOptions } | { readonly ok: false; readonly sentence: string }

/** A wrong option: what to write instead. */
class WrongOption extends Error {}

/** The sentence names the first wrong one. */
export function readOptions(args: readonly string[]): ReadOptions {
  try {
    const { server, printer, width, state } = valuesIn(args)
    const options = { server: serverAt(server), printer: printerAt(printer), widthMm: widthOf(width), stateFile: resolve(state) }
    return { ok: true, options }
  } catch (error) {
    if (error instanceof WrongOption) return { ok: false, sentence: error.message }
    throw error
  }
}

function valuesIn(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...args],
      options: { server: text, printer: text, width: { ...text, default: '80' }, state: { ...text, default: 'station.json' } },
    }).values
  } catch (error) {
    const what = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw new WrongOption(
      `${what}: write --server http://host:8080 --printer tcp://host:9100, and if you like --width 58 and --state file.`,
    )
  }
}

function serverAt(value: string | undefined): string {
  const url = value !== undefined && URL.canParse(value) ? new URL(value) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '' || url.username !== '') {
    throw new WrongOption(`--server is ${quoted(value)}: write the address of the server, for example http://192.168.1.10:8080.`)
  }
  return url.origin
}

function printerAt(value: string | undefined): StationOptions['printer'] {
  const [, host, number] = /^tcp:\/\/(\[[0-9a-f:.]+\]|[^/:@\s]+):(\d{1,5})\/?$/i.exec(value ?? '') ?? []
  const port = Number(number)
  if (host === undefined || !(port > 0 && port <= 65_535)) {
    throw new WrongOption(`--printer is ${quoted(value)}: write the address of the printer, for example tcp://127.0.0.1:9100.`)
  }
  return { host: host.replace(/^\[|\]$/g, ''), port }
}

function widthOf(value: string): 80 | 58 {
  if (value !== '80' && value !== '58') throw new WrongOption(`--width is ${quoted(value)}: write 80 or 58, the width of the paper in mm.`)
  return value === '58' ? 58 : 80
}

function quoted(value: string | undefined): string {
  return value === undefined ? 'missing' : `"${value}"`
}
