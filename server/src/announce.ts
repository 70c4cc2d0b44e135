// What a person reads on the console once the server listens.

import type { RunningServer } from './build-server.ts'
import type { ServerSettings } from './environment.ts'

const PAGES: readonly (readonly [path: string, what: string])[] = [
  ['/', 'all faces'],
  ['/kiosk', 'kiosk'],
  ['/display', 'hall display'],
  ['/staff', 'staff console'],
  ['/staff/supervisor', 'supervisor'],
  ['/staff/admin', 'administrator'],
]

export function announcement(server: RunningServer, settings: ServerSettings): string {
  const { url, publicListenerUrl } = server
  const pages =
    settings.printer.kind === 'virtual' && settings.mode === 'demo'
      ? [...PAGES, ['/printer', 'paper of the virtual printer'] as const]
      : PAGES
  return [
    '',
    `Loket is running.`,
    ...pages.map(([path, what]) => `  ${`${what}`.padEnd(30)}${url}${path}`),
    ...(publicListenerUrl === null ? [] : [`  ${"citizens' own pages only".padEnd(30)}${publicListenerUrl}/t/`]),
    `  ${'data'.padEnd(30)}${settings.dataFolder}`,
    ...(settings.mode === 'demo' ? demoNotice(server) : []),
    '',
  ].join('\n')
}

function demoNotice({ demoUsers, demoBookings }: RunningServer): readonly string[] {
  const line = '='.repeat(72)
  return [
    '',
    line,
    'KANTOR CONTOH. Nomor antrean dari sini tidak berlaku. Buka 24 jam.',
    'DEMO OFFICE. Numbers from here are not valid. Open around the clock.',
    'For a real office: LOKET_MODE=production, and "npm run office -- init" first.',
    '',
    `  ${'code'.padEnd(8)}${'PIN'.padEnd(10)}${'name'.padEnd(26)}roles`,
    ...demoUsers.map(({ code, pin, name, roles }) => `  ${code.padEnd(8)}${pin.padEnd(10)}${name.padEnd(26)}${roles.join(', ')}`),
    ...(demoBookings.length === 0 ? [] : ['']),
    ...demoBookings.map(
      ({ code, slot, when }) => `  booking ${code}  ${slot}  ${when === 'now' ? 'on time at the kiosk now' : 'too early for now'}`,
    ),
    line,
  ]
}
