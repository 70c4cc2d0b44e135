// `npm run office -- device`: the kiosks, displays and print stations of the office.

import { randomUUID } from 'node:crypto'
import type { DeviceKind } from '@loket/protocol'
import { Command } from 'commander'
import { cannotStart } from '../start-trouble.ts'
import { askOffice } from './ask-office.ts'

type Print = (line: string) => void

interface Data {
  readonly data: string
}

interface Listed {
  readonly devices: readonly {
    readonly deviceId: string
    readonly kind: DeviceKind
    readonly name: string
    readonly hallId: string | null
    readonly revokedAt: number | null
  }[]
}

export function deviceCommand(print: Print): Command {
  return new Command('device')
    .description('the kiosks, displays and print stations')
    .addCommand(pairCommand(print))
    .addCommand(listCommand(print))
    .addCommand(revokeCommand(print))
}

function verb(name: string, description: string): Command {
  return new Command(name).description(description).option('--data <folder>', 'the data folder', process.env['LOKET_DATA'] ?? 'data')
}

function pairCommand(print: Print): Command {
  return verb('pair', 'pair the device that shows this code; the server must be running')
    .argument('<code>', 'the six digits on its screen')
    .requiredOption('--name <name>', 'where it stands, for example "Kiosk at the door"')
    .option('--hall <id>', 'the hall a display shows; without it the whole office')
    .option('--serves <id>', 'of a print station: the kiosk beside which it stands; without it, it prints for the whole office')
    .action(async (code: string, { data, name, hall, serves }: Data & { name: string; hall?: string; serves?: string }) => {
      const body = { code, name, hallId: hall ?? null, serves: serves ?? null }
      const { deviceId } = await askOffice<{ deviceId: string }>(data, { method: 'POST', path: '/api/devices/approve', body })
      print(`"${name}" is paired as device ${deviceId}.`)
    })
}

function listCommand(print: Print): Command {
  return verb('list', 'list all devices, the revoked ones too').action(async ({ data }: Data) => {
    const { devices } = await askOffice<Listed>(data, { method: 'GET', path: '/api/devices', body: null })
    for (const { deviceId, kind, name, hallId, revokedAt } of devices) {
      print(`${deviceId.padEnd(38)}${kind.padEnd(9)}${name.padEnd(32)}${hallId ?? ''}${revokedAt === null ? '' : '  revoked'}`)
    }
    if (devices.length === 0) print('No device yet.')
  })
}

function revokeCommand(print: Print): Command {
  return verb('revoke', 'end what a device may do, at once')
    .argument('<id>', 'its id in the list')
    .action(async (deviceId: string, { data }: Data) => {
      const { devices } = await askOffice<Listed>(data, { method: 'GET', path: '/api/devices', body: null })
      if (!devices.some((device) => device.deviceId === deviceId && device.revokedAt === null)) {
        throw cannotStart('refused', `No device has the id ${deviceId}: see "npm run office -- device list".`, null)
      }
      await askOffice(data, { method: 'POST', path: '/api/commands', body: { id: randomUUID(), type: 'revokeDevice', deviceId } })
      print(`Device ${deviceId} is revoked.`)
    })
}
