// The people of the office: who sits at a counter, and the administrator, who sets up the office and reads its ledger.

import type { ChangeSettings, CommandEnvelope, CommandId, DomainEvent, RecordedEvent, Settings } from '@loket/protocol'
import { type APIRequestContext, type Page, request } from '@playwright/test'
import { openCounter } from './faces.ts'
import { type Office, signIn } from './office.ts'
import type { DemoUser } from './server-process.ts'

/** The console of the agent who belongs to this counter, who sits there already. */
export async function seatedAt(office: Office, counter: number): Promise<Page> {
  const console = await office.openConsole(agentOf(office, counter))
  await openCounter(console, counter)
  return console
}

export function agentOf(office: Office, counter: number): DemoUser {
  const agent = office.usersWho('agent')[counter - 1]
  if (!agent) throw new Error(`no agent for counter ${counter}`)
  return agent
}

/** The administrator changes the settings, as they stand, in the middle of the day. */
export async function changeSettings(office: Office, change: (settings: Settings) => Settings): Promise<void> {
  await asAdministrator(office, async (api) => {
    const settings = change(settingsIn(await readLedger(api)))
    const command: CommandEnvelope<ChangeSettings> = { id: crypto.randomUUID() as CommandId, type: 'changeSettings', settings }
    const response = await api.post('/api/commands', { data: command })
    if (!response.ok()) throw new Error(`new settings were answered ${response.status()}: ${await response.text()}`)
  })
}

/** What the ledger says of one kind of fact, oldest first. */
export async function ledgerOf<Type extends DomainEvent['type']>(office: Office, type: Type) {
  const rows = await asAdministrator(office, readLedger)
  return rows.map(({ event }) => event).filter((event): event is Extract<DomainEvent, { type: Type }> => event.type === type)
}

async function asAdministrator<Answer>(office: Office, work: (api: APIRequestContext) => Promise<Answer>): Promise<Answer> {
  const [administrator] = office.usersWho('administrator')
  if (!administrator) throw new Error('the demonstration has no administrator')
  const api = await request.newContext({ baseURL: office.server.url })
  try {
    await signIn(api, administrator)
    return await work(api)
  } finally {
    await api.dispose()
  }
}

async function readLedger(api: APIRequestContext): Promise<readonly RecordedEvent[]> {
  const response = await api.get('/api/journal')
  if (!response.ok()) throw new Error(`the ledger was answered ${response.status()}: ${await response.text()}`)
  return ((await response.json()) as { readonly rows: readonly RecordedEvent[] }).rows
}

function settingsIn(rows: readonly RecordedEvent[]): Settings {
  const [latest] = rows.flatMap(({ event }) => ('settings' in event ? [event.settings] : [])).slice(-1)
  if (!latest) throw new Error('the ledger has no settings')
  return latest
}
