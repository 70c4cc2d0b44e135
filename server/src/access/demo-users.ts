// A demonstration office has people to sign in as: an agent for each counter, the first with the right to call out of order,
// a supervisor, an administrator.
// Their PINs are random, and kept readable in private.sqlite so that every start can print them. Production has none of this.

import type { StaffRole } from '@loket/protocol'
import type { Loop } from '../loop/loop.ts'
import type { Access } from './access.ts'
import { newPin } from './new-pin.ts'
import { addUser } from './people.ts'
import { hashPin, type PinCost } from './pin-hash.ts'

export interface DemoUser {
  readonly code: string
  readonly pin: string
  readonly name: string
  readonly roles: readonly StaffRole[]
}

/** A PIN that the console prints needs no slow hash. */
const DEMO_PIN_COST: PinCost = { N: 2 ** 12, r: 8, p: 1 }

/** Adds whoever is missing, and gives back everybody, with the PINs of the first start. */
export async function ensureDemoUsers(access: Access, loop: DemoLoop & Pick<Loop, 'state'>): Promise<readonly DemoUser[]> {
  const counters = loop.state.settings?.counters ?? []
  const people = [
    ...counters.map(({ number }, place) =>
      person(String(100 + number), `Petugas Loket ${number}`, place === 0 ? ['agent', 'expediter'] : ['agent']),
    ),
    person('901', 'Penyelia', ['supervisor']),
    person('902', 'Administrator', ['administrator', 'auditor']),
  ]
  return Promise.all(people.map((one) => ensureDemoUser(access, loop, one)))
}

type DemoLoop = Pick<Loop, 'submit' | 'inNextCommit'>

type Person = Omit<DemoUser, 'pin'>

function person(code: string, name: string, roles: readonly StaffRole[]): Person {
  return { code, name, roles }
}

async function ensureDemoUser(access: Access, loop: DemoLoop, wanted: Person): Promise<DemoUser> {
  const kept = access.privateStore.prepare<[string], { pin: string }>('SELECT pin FROM demo_users WHERE code = ?').get(wanted.code)
  const existing = access.users.findByCode(wanted.code)
  // Who was added by an earlier version keeps the roles of then.
  const roles = existing?.roles ?? wanted.roles
  if (existing && kept) return { ...wanted, roles, pin: kept.pin }
  const pin = kept?.pin ?? newPin()
  access.privateStore
    .prepare<[string, string]>('INSERT INTO demo_users (code, pin) VALUES (?, ?) ON CONFLICT DO NOTHING')
    .run(wanted.code, pin)
  if (existing) {
    const pinHash = await hashPin(pin, DEMO_PIN_COST)
    await loop.inNextCommit(() => access.users.setPinHash(existing.userId, pinHash))
  } else await addDemoUser(access, loop, { ...wanted, pin })
  return { ...wanted, roles, pin }
}

async function addDemoUser(access: Access, loop: DemoLoop, user: DemoUser): Promise<void> {
  const added = await addUser({ access, loop }, user, { kind: 'system' }, DEMO_PIN_COST)
  if (!added.ok) throw new Error(`the demo user ${user.code} was refused: ${added.refusal.type}`)
}
