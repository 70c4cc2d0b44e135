import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Environment, ServerSettings } from './environment.ts'
import { readSettings } from './environment.ts'

const DEFAULTS: ServerSettings = {
  mode: 'demo',
  host: '127.0.0.1',
  port: 8080,
  dataFolder: resolve('data'),
  printer: { kind: 'virtual' },
  publicPort: null,
  publicUrl: null,
  notify: null,
  tls: null,
  logLevel: 'warn',
  voiceFolder: null,
  mediaFolder: null,
  preset: 'kelurahan',
}

const SECRET = '0123456789abcdef0123456789abcdef'

const UNSAFE_ADDRESS =
  'LOKET_NOTIFY_URL is no address that phone numbers may go to: write one with https, such as https://wa.example.go.id/loket, or http on this computer alone.'

function settingsOf(env: Environment): ServerSettings {
  const read = readSettings(env, (file) => file.endsWith('.pem') || ['/srv/voice', '/srv/media'].includes(file))
  if (!read.ok) throw new Error(read.sentence)
  return read.settings
}

function sentenceOf(env: Environment): string {
  const read = readSettings(env, (file) => file.endsWith('.pem') || ['/srv/voice', '/srv/media'].includes(file))
  if (read.ok) throw new Error('it was taken')
  return read.sentence
}

describe('the environment', () => {
  test('[J50] without anything set it is a demonstration on loopback, on port 8080, with the virtual printer', () => {
    expect(settingsOf({})).toEqual(DEFAULTS)
    expect(settingsOf({ PORT: '', LOKET_MODE: ' ' })).toEqual(DEFAULTS)
  })

  test('[J50] in production it listens on every address and prints only where a printer is named', () => {
    expect(settingsOf({ LOKET_MODE: 'production' })).toEqual({
      ...DEFAULTS,
      mode: 'production',
      host: '0.0.0.0',
      printer: { kind: 'none' },
      logLevel: 'info',
    })
  })

  test.each<[Environment, Partial<ServerSettings>]>([
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: '65535' }, { port: 65_535 }],
    [{ HOST: '192.168.1.5' }, { host: '192.168.1.5' }],
    [{ LOKET_DATA: '/srv/loket' }, { dataFolder: '/srv/loket' }],
    [{ LOKET_PRINTER: 'none' }, { printer: { kind: 'none' } }],
    [{ LOKET_PRINTER: 'tcp://192.168.1.50:9100' }, { printer: { kind: 'tcp', host: '192.168.1.50', port: 9100 } }],
    [{ LOKET_PRINTER: 'tcp://printer.local:9101/' }, { printer: { kind: 'tcp', host: 'printer.local', port: 9101 } }],
    [{ LOKET_PRINTER: 'tcp://[fe80::1]:9100' }, { printer: { kind: 'tcp', host: 'fe80::1', port: 9100 } }],
    [{ LOKET_PUBLIC_PORT: '8081' }, { publicPort: 8081 }],
    [{ LOKET_PUBLIC_URL: 'https://antrean.example.go.id/' }, { publicUrl: 'https://antrean.example.go.id' }],
    [{ LOKET_PUBLIC_URL: 'http://10.0.0.2:8081/loket' }, { publicUrl: 'http://10.0.0.2:8081/loket' }],
    [{ LOKET_TLS_CERT: '/etc/cert.pem', LOKET_TLS_KEY: '/etc/key.pem' }, { tls: { certFile: '/etc/cert.pem', keyFile: '/etc/key.pem' } }],
    [{ LOKET_LOG: 'debug' }, { logLevel: 'debug' }],
    [
      { LOKET_NOTIFY_URL: 'https://wa.example.go.id/loket', LOKET_NOTIFY_SECRET: SECRET },
      { notify: { url: 'https://wa.example.go.id/loket', secret: SECRET } },
    ],
    [
      { LOKET_NOTIFY_URL: 'http://127.0.0.1:9000/loket', LOKET_NOTIFY_SECRET: SECRET },
      { notify: { url: 'http://127.0.0.1:9000/loket', secret: SECRET } },
    ],
    [{ LOKET_PRESET: 'sudin' }, { preset: 'sudin' }],
    [{ LOKET_VOICE: '/srv/voice' }, { voiceFolder: '/srv/voice' }],
    [{ LOKET_MEDIA: '/srv/media' }, { mediaFolder: '/srv/media' }],
  ])('[J50] %j is understood', (env, expected) => {
    expect(settingsOf(env)).toEqual({ ...DEFAULTS, ...expected })
  })

  test.each<[Environment, string]>([
    [{ PORT: 'http' }, 'PORT is "http": write a port number from 0 (any free port) to 65535.'],
    [{ PORT: '65536' }, 'PORT is "65536": write a port number from 0 (any free port) to 65535.'],
    [{ PORT: '-1' }, 'PORT is "-1": write a port number from 0 (any free port) to 65535.'],
    [{ PORT: '80.5' }, 'PORT is "80.5": write a port number from 0 (any free port) to 65535.'],
    [{ LOKET_PUBLIC_PORT: 'x' }, 'LOKET_PUBLIC_PORT is "x": write a port number from 0 (any free port) to 65535.'],
    [{ LOKET_MODE: 'prod' }, 'LOKET_MODE is "prod": write one of demo, production.'],
    [{ LOKET_LOG: 'loud' }, 'LOKET_LOG is "loud": write one of fatal, error, warn, info, debug, silent.'],
    [{ LOKET_VOICE: '/srv/voice.txt' }, 'LOKET_VOICE is "/srv/voice.txt", and there is no such folder: write the path of the recordings.'],
    [{ LOKET_PRESET: 'desa' }, 'LOKET_PRESET is "desa": write one of kelurahan, kecamatan, sudin, mpp.'],
    [{ LOKET_PRINTER: 'usb' }, 'LOKET_PRINTER is "usb": write virtual, none, or tcp://host:port, for example tcp://192.168.1.50:9100.'],
    [
      { LOKET_PRINTER: 'tcp://host' },
      'LOKET_PRINTER is "tcp://host": write virtual, none, or tcp://host:port, for example tcp://192.168.1.50:9100.',
    ],
    [
      { LOKET_PRINTER: 'tcp://host:0' },
      'LOKET_PRINTER is "tcp://host:0": write virtual, none, or tcp://host:port, for example tcp://192.168.1.50:9100.',
    ],
    [
      { LOKET_PRINTER: 'tcp://host:99999' },
      'LOKET_PRINTER is "tcp://host:99999": write virtual, none, or tcp://host:port, for example tcp://192.168.1.50:9100.',
    ],
    [{ LOKET_PUBLIC_URL: 'antrean.go.id' }, 'LOKET_PUBLIC_URL is "antrean.go.id": write an address such as https://antrean.example.go.id.'],
    [{ LOKET_PUBLIC_URL: 'ftp://a.id' }, 'LOKET_PUBLIC_URL is "ftp://a.id": write an address such as https://antrean.example.go.id.'],
    [
      { LOKET_PUBLIC_URL: 'https://a.id/?x=1' },
      'LOKET_PUBLIC_URL is "https://a.id/?x=1": write an address such as https://antrean.example.go.id.',
    ],
    [{ LOKET_NOTIFY_SECRET: SECRET }, 'LOKET_NOTIFY_SECRET is set without LOKET_NOTIFY_URL: set both, or neither.'],
    [{ LOKET_NOTIFY_URL: 'https://a.id' }, 'LOKET_NOTIFY_URL is set without LOKET_NOTIFY_SECRET: set both, or neither.'],
    [{ LOKET_NOTIFY_URL: 'http://wa.example.go.id/', LOKET_NOTIFY_SECRET: SECRET }, UNSAFE_ADDRESS],
    [{ LOKET_NOTIFY_URL: 'http://127.0.0.1.example.id/', LOKET_NOTIFY_SECRET: SECRET }, UNSAFE_ADDRESS],
    [{ LOKET_NOTIFY_URL: 'https://user:word@a.id/', LOKET_NOTIFY_SECRET: SECRET }, UNSAFE_ADDRESS],
    [{ LOKET_NOTIFY_URL: 'wa.example.go.id', LOKET_NOTIFY_SECRET: SECRET }, UNSAFE_ADDRESS],
    [
      { LOKET_NOTIFY_URL: 'https://a.id', LOKET_NOTIFY_SECRET: SECRET.slice(1) },
      'LOKET_NOTIFY_SECRET has 31 signs: write at least 32, for example from "openssl rand -hex 32".',
    ],
    [{ LOKET_TLS_CERT: '/etc/cert.pem' }, 'LOKET_TLS_CERT is set without LOKET_TLS_KEY: set both to the paths of PEM files, or neither.'],
    [{ LOKET_TLS_KEY: '/etc/key.pem' }, 'LOKET_TLS_KEY is set without LOKET_TLS_CERT: set both to the paths of PEM files, or neither.'],
    [
      { LOKET_TLS_CERT: '/etc/cert.pem', LOKET_TLS_KEY: '/etc/key.txt' },
      'LOKET_TLS_KEY is "/etc/key.txt", and there is no such file: write the path of a PEM file.',
    ],
  ])('[J51] %j stops the start with a sentence that says what to write', (env, sentence) => {
    expect(sentenceOf(env)).toBe(sentence)
  })
})
