// The office of the benchmark: a Sudin of ten counters, five-digit numbers, no printer, open around the clock.

import { fileURLToPath } from 'node:url'
import type { CounterId, ServiceId } from '@loket/protocol'
import { type ChildProgram, startChildProgram } from '../programs/child-program.ts'
import { type Credentials, command, pairDevice, readOffice, readSettings, signIn } from './front-door.ts'

const LOAD_SERVER = fileURLToPath(new URL('../load-server.ts', import.meta.url))

export interface LoadOffice {
  readonly url: string
  readonly kioskToken: string
  readonly displayToken: string
  readonly serviceIds: readonly ServiceId[]
  /** The agent of a counter, 0 and up, signed in, the counter open; the same one when asked again. */
  agentAt(counter: number): Promise<Agent>
  end(): Promise<void>
}

export interface Agent {
  readonly token: string
  readonly counterId: CounterId
}

/** The server alone, on a new folder or on one that it knows; `printer` as in LOKET_PRINTER. */
export function startLoadServer(folder: string, printer = 'none'): Promise<ChildProgram> {
  return startChildProgram([LOAD_SERVER, folder, printer], [])
}

/** Starts the server on a new folder and sets the office up through its own front door. */
export async function openLoadOffice(folder: string): Promise<LoadOffice> {
  const { url, more, end } = await startLoadServer(folder)
  const demo = sortDemoUsers(more as readonly DemoUser[])
  const administrator = await signIn(url, demo.administrator)
  await command(url, administrator, { type: 'changeSettings', settings: { ...(await readSettings(url, administrator)), numberDigits: 5 } })
  const { services, counters } = await readOffice(url)
  const agents = new Map<number, Promise<Agent>>()

  async function seat(counter: number): Promise<Agent> {
    const [credentials, counterId] = [demo.agents[counter], counters[counter]?.id]
    if (credentials === undefined || counterId === undefined) throw new Error(`there is no counter ${counter + 1}`)
    const token = await signIn(url, credentials)
    await command(url, token, { type: 'openCounter', counterId, profileId: null })
    return { token, counterId }
  }

  return {
    url,
    end,
    kioskToken: await pairDevice(url, 'kiosk'),
    displayToken: await pairDevice(url, 'display'),
    serviceIds: services.filter(({ offer }) => offer.here).map(({ id }) => id),
    agentAt(counter) {
      const agent = agents.get(counter) ?? seat(counter)
      agents.set(counter, agent)
      return agent
    },
  }
}

interface DemoUsers {
  /** In the order of the counters. */
  readonly agents: readonly Credentials[]
  readonly administrator: Credentials
}

function sortDemoUsers(people: readonly DemoUser[]): DemoUsers {
  const administrator = people.find(({ roles }) => roles.includes('administrator'))
  if (administrator === undefined) throw new Error('the demonstration has no administrator')
  return { administrator, agents: people.filter(({ roles }) => roles.includes('agent')) }
}

type DemoUser = Credentials & { readonly roles: readonly string[] }
