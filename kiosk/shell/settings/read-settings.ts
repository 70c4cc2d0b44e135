// What the settings say, each checked where it is read.

import { serverAddressIn } from './server-address.ts'
import { type FoundSetting, type SettingSources, settingsIn } from './setting-sources.ts'
import { type ShellSettings, WrongSetting } from './shell-settings.ts'

/** Throws a `WrongSetting` that names the first wrong one. */
export function readSettings(sources: SettingSources): ShellSettings {
  const find = settingsIn(sources)
  const server = find('server')
  const width = find('width')
  const display = find('display')
  return {
    server: server === null ? null : serverOf(server),
    isServerFixed: server?.isFixed ?? false,
    printer: printerOf(find('printer')),
    widthMm: width === null ? 80 : widthOf(width),
    display: display !== null && yesOrNo(display),
    oneSwitch: switchOf(find('switch')),
  }
}

function serverOf({ value, place }: FoundSetting): string {
  const address = serverAddressIn(value)
  if (address === null) throw wrong(place, value, 'write the address of the server, for example http://192.168.1.10:8080')
  return address
}

function printerOf(found: FoundSetting | null): ShellSettings['printer'] {
  if (found === null || found.value === 'none') return null
  const [, host, number] = /^tcp:\/\/(\[[0-9a-f:.]+\]|[^/:@\s]+):(\d{1,5})\/?$/i.exec(found.value) ?? []
  const port = Number(number)
  if (host === undefined || !(port > 0 && port <= 65_535)) {
    throw wrong(found.place, found.value, 'write the address of the printer, for example tcp://127.0.0.1:9100, or none')
  }
  return { host: host.replace(/^\[|\]$/g, ''), port }
}

function widthOf({ value, place }: FoundSetting): 80 | 58 {
  if (value !== '80' && value !== '58') throw wrong(place, value, 'write 80 or 58, the width of the paper in mm')
  return value === '58' ? 58 : 80
}

function yesOrNo({ value, place }: FoundSetting): boolean {
  if (value !== 'yes' && value !== 'no') throw wrong(place, value, 'write yes or no')
  return value === 'yes'
}

function switchOf(found: FoundSetting | null): ShellSettings['oneSwitch'] {
  if (found === null || found.value === 'no') return null
  if (found.value === 'yes') return { scanMs: null }
  const scanMs = Number(found.value)
  // What the kiosk's page takes for a pace.
  if (/^\d+$/.test(found.value) && scanMs >= 500 && scanMs <= 10_000) return { scanMs }
  throw wrong(found.place, found.value, 'write yes, no, or how long it stays on each choice, 500 to 10000 milliseconds')
}

function wrong(place: string, value: string, instead: string): WrongSetting {
  return new WrongSetting(`${place} is "${value}": ${instead}.`)
}
