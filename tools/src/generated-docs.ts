// The documents that are made from the source, so that they cannot drift from it.

import type { CommandType, Role } from '@loket/protocol'

const MADE = 'Made by `npm run docs`; do not edit.'

export interface LoggedEvent {
  readonly level: string
  readonly sentence: string
}

/** docs/generated/log-events.md */
export function describeLogEvents(events: Readonly<Record<string, LoggedEvent>>): string {
  const rows = Object.entries(events).map(([id, { level, sentence }]) => `| \`${id}\` | ${level} | ${cell(sentence)} |`)
  return [
    '# Log events',
    '',
    `${MADE} Source: \`server/src/log/log-events.ts\`.`,
    '',
    'The log is diagnosis, the journal is truth. Each line of the log is one JSON object; its `event` is one of these.',
    '',
    '| event | level | when, and what it carries |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

const ROLES: readonly Role[] = ['kiosk', 'agent', 'expediter', 'supervisor', 'administrator', 'auditor', 'display', 'station', 'system']

/** docs/generated/commands.md */
export function describeCommands(rights: Readonly<Record<CommandType, readonly Role[]>>): string {
  const used = ROLES.filter((role) => Object.values(rights).some((roles) => roles.includes(role)))
  const idle = ROLES.filter((role) => !used.includes(role))
  const rows = Object.entries(rights).map(
    ([command, roles]) => `| \`${command}\` | ${used.map((role) => (roles.includes(role) ? 'yes' : '')).join(' | ')} |`,
  )
  return [
    '# Commands and who may send them',
    '',
    `${MADE} Source: \`domain/src/rights.ts\`; the shape of each command: \`protocol/src/ticket-commands.ts\` and \`protocol/src/office-commands.ts\`.`,
    '',
    `| command | ${used.join(' | ')} |`,
    `|---|${'---|'.repeat(used.length)}`,
    ...rows,
    '',
    ...(idle.length === 0 ? [] : [`No command may be sent by: ${idle.join(', ')}; they only read.`, '']),
  ].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
