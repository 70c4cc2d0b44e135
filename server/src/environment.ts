// The settings of the program, read once from the environment. What the office is, stands in the journal and not here.

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { OfficeLevel } from '@loket/protocol'
import type { LogLevel } from './log/log.ts'
import { LOG_LEVELS } from './log/log.ts'
import type { NotifySettings } from './notify/post-notice.ts'

export type PrinterSetting =
  | { readonly kind: 'virtual' }
  | { readonly kind: 'none' }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }

export interface ServerSettings {
  readonly mode: 'demo' | 'production'
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  /** An absolute path. */
  readonly dataFolder: string
  readonly printer: PrinterSetting
  /** A second listener that serves only the citizens' own pages; 0: any free port; `null`: none. */
  readonly publicPort: number | null
  /** What the QR code on the ticket points to, without a slash at the end; `null`: no QR code is printed. */
  readonly publicUrl: string | null
  /** The agency's message service, told when a citizen who asked for it is called; `null`: none. */
  readonly notify: NotifySettings | null
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null
  readonly logLevel: LogLevel
  /** An absolute path: the office's own recordings, one folder a language; `null`: the built-in voice alone. */
  readonly voiceFolder: string | null
  /** An absolute path: pictures and films for the boards; `null`: none. */
  readonly mediaFolder: string | null
  /** What a demonstration office is made from at its first start. */
  readonly preset: OfficeLevel
}

export type Environment = { readonly [name: string]: string | undefined }

export type ReadSettings = { readonly ok: true; readonly settings: ServerSettings } | { readonly ok: false; readonly sentence: string }

export const PRESETS: readonly OfficeLevel[] = ['kelurahan', 'kecamatan', 'sudin', 'mpp']

const DEFAULT_PORT = 8080

/** A wrong value: what to write instead. */
class WrongSetting extends Error {}

/** An empty variable counts as unset. The sentence names the first wrong one and says what to write instead. */
export function readSettings(env: Environment, fileExists: (file: string) => boolean = existsSync): ReadSettings {
  try {
    const mode = oneOf(env, 'LOKET_MODE', ['demo', 'production'], 'demo')
    const settings: ServerSettings = {
      mode,
      host: given(env, 'HOST') ?? (mode === 'demo' ? '127.0.0.1' : '0.0.0.0'),
      port: port(env, 'PORT') ?? DEFAULT_PORT,
      dataFolder: resolve(given(env, 'LOKET_DATA') ?? 'data'),
      printer: printer(env, mode),
      publicPort: port(env, 'LOKET_PUBLIC_PORT'),
      publicUrl: publicUrl(env),
      notify: notify(env),
      tls: tls(env, fileExists),
      // A demonstration is read by a person, on the same console.
      logLevel: oneOf(env, 'LOKET_LOG', LOG_LEVELS, mode === 'demo' ? 'warn' : 'info'),
      voiceFolder: folder(env, 'LOKET_VOICE', 'the recordings', fileExists),
      mediaFolder: folder(env, 'LOKET_MEDIA', 'the pictures and films', fileExists),
      preset: oneOf(env, 'LOKET_PRESET', PRESETS, 'kelurahan'),
    }
    return { ok: true, settings }
  } catch (error) {
    // Anything else is a fault of ours and ends the program.
    if (error instanceof WrongSetting) return { ok: false, sentence: error.message }
    throw error
  }
}

function given(env: Environment, name: string): string | null {
  const value = env[name]?.trim()
  return value === undefined || value === '' ? null : value
}

function oneOf<T extends string>(env: Environment, name: string, choices: readonly T[], otherwise: T): T {
  const value = given(env, name)
  if (value === null) return otherwise
  const choice = choices.find((candidate) => candidate === value)
  if (choice === undefined) throw new WrongSetting(`${name} is "${value}": write one of ${choices.join(', ')}.`)
  return choice
}

function port(env: Environment, name: string): number | null {
  const value = given(env, name)
  return value === null ? null : portNumber(value, `${name} is "${value}": write a port number from 0 (any free port) to 65535.`)
}

function portNumber(value: string, sentence: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) throw new WrongSetting(sentence)
  return Number(value)
}

function printer(env: Environment, mode: ServerSettings['mode']): PrinterSetting {
  const value = given(env, 'LOKET_PRINTER') ?? (mode === 'demo' ? 'virtual' : 'none')
  const sentence = `LOKET_PRINTER is "${value}": write virtual, none, or tcp://host:port, for example tcp://192.168.1.50:9100.`
  if (value === 'virtual' || value === 'none') return { kind: value }
  const [, host, number] = /^tcp:\/\/(\[[0-9a-f:.]+\]|[^/:@\s]+):(\d+)\/?$/i.exec(value) ?? []
  if (host === undefined || number === undefined || Number(number) === 0) throw new WrongSetting(sentence)
  return { kind: 'tcp', host: host.replace(/^\[|\]$/g, ''), port: portNumber(number, sentence) }
}

function publicUrl(env: Environment): string | null {
  const value = given(env, 'LOKET_PUBLIC_URL')
  if (value === null) return null
  const url = URL.canParse(value) ? new URL(value) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new WrongSetting(`LOKET_PUBLIC_URL is "${value}": write an address such as https://antrean.example.go.id.`)
  }
  return url.href.replace(/\/+$/, '')
}

/** Signs of the secret at least: what signs phone numbers must not be guessed. */
const SHORTEST_SECRET = 32

function notify(env: Environment): NotifySettings | null {
  const [address, secret] = [given(env, 'LOKET_NOTIFY_URL'), given(env, 'LOKET_NOTIFY_SECRET')]
  if (address === null && secret === null) return null
  if (address === null || secret === null) {
    const [there, missing] = address === null ? ['LOKET_NOTIFY_SECRET', 'LOKET_NOTIFY_URL'] : ['LOKET_NOTIFY_URL', 'LOKET_NOTIFY_SECRET']
    throw new WrongSetting(`${there} is set without ${missing}: set both, or neither.`)
  }
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !isSafeToTell(url) || url.username !== '' || url.password !== '' || url.hash !== '') {
    throw new WrongSetting(
      'LOKET_NOTIFY_URL is no address that phone numbers may go to: write one with https, such as https://wa.example.go.id/loket, or http on this computer alone.',
    )
  }
  // The secret itself is not repeated: sentences end up in logs.
  if (secret.length < SHORTEST_SECRET) {
    throw new WrongSetting(
      `LOKET_NOTIFY_SECRET has ${secret.length} signs: write at least ${SHORTEST_SECRET}, for example from "openssl rand -hex 32".`,
    )
  }
  return { url: url.href, secret }
}

function isSafeToTell({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'https:' ||
    (protocol === 'http:' && (hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)))
  )
}

function folder(env: Environment, name: string, ofWhat: string, fileExists: (file: string) => boolean): string | null {
  const value = given(env, name)
  if (value === null) return null
  if (!fileExists(value)) throw new WrongSetting(`${name} is "${value}", and there is no such folder: write the path of ${ofWhat}.`)
  return resolve(value)
}

function tls(env: Environment, fileExists: (file: string) => boolean): ServerSettings['tls'] {
  const [certFile, keyFile] = [given(env, 'LOKET_TLS_CERT'), given(env, 'LOKET_TLS_KEY')]
  if (certFile === null && keyFile === null) return null
  if (certFile === null || keyFile === null) {
    const [there, missing] = certFile === null ? ['LOKET_TLS_KEY', 'LOKET_TLS_CERT'] : ['LOKET_TLS_CERT', 'LOKET_TLS_KEY']
    throw new WrongSetting(`${there} is set without ${missing}: set both to the paths of PEM files, or neither.`)
  }
  for (const [name, file] of [['LOKET_TLS_CERT', certFile] as const, ['LOKET_TLS_KEY', keyFile] as const]) {
    if (!fileExists(file)) throw new WrongSetting(`${name} is "${file}", and there is no such file: write the path of a PEM file.`)
  }
  return { certFile: resolve(certFile), keyFile: resolve(keyFile) }
}
