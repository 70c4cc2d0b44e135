// Everything about who may come in: people, sessions, devices, citizens' addresses. What a person may do is the domain's to say.

import type { DeviceId, LocalDate, RecordedEvent, UserId } from '@loket/protocol'
import type { Database } from '../journal/database.ts'
import { isDamaged, storageSentence } from '../journal/storage-trouble.ts'
import { type AnsweredTickets, createAnsweredTickets } from '../survey/answered-tickets.ts'
import { createDevices, type Devices, type NewDevice } from './devices.ts'
import { createPairings, type Pairings } from './pairings.ts'
import { hashPin, type PinCost } from './pin-hash.ts'
import { openPrivateStore } from './private-store.ts'
import { newSecretToken } from './secret-tokens.ts'
import { createSessions, type Sessions } from './sessions.ts'
import { createSignInAttempts, type SignInAttempts } from './sign-in-attempts.ts'
import { createTicketTokens, type TicketTokens } from './ticket-tokens.ts'
import { createUsers, type User, type Users } from './users.ts'

export interface Access {
  readonly users: Users
  readonly sessions: Sessions
  readonly devices: Devices
  readonly pairings: Pairings
  readonly attempts: SignInAttempts
  readonly ticketTokens: TicketTokens
  readonly answeredTickets: AnsweredTickets
  readonly privateStore: Database
  readonly pinCost: PinCost
  /** Compared with where a code is unknown, so that it costs as much as a known one. */
  readonly decoyHash: Promise<string>
  /** What belongs to a command on its way and must not stand in it; stored by `inSameCommit`. */
  readonly pending: { readonly users: Map<UserId, User>; readonly devices: Map<DeviceId, NewDevice> }
  /** For createLoop: writes the secrets of new users and devices within the transaction of their events. */
  inSameCommit(turn: { readonly rows: readonly RecordedEvent[] }): void
  /** Gives the day its key, and forgets what belongs to the tickets of other days. */
  startDay(serviceDay: LocalDate): void
  /** Sessions were ended by sign-out, a new sign-in, a new PIN or an erased name. */
  onSessionsEnded(listener: () => void): void
  close(): void
}

interface AccessParts {
  /** office.sqlite, migrated. */
  readonly database: Database
  /** The path of private.sqlite, or ":memory:". */
  readonly privateFile: string
  readonly pinCost: PinCost
}

export function openAccess({ database, privateFile, pinCost }: AccessParts): Access {
  const privateStore = openPrivateStore(privateFile)
  const users = createUsers(database)
  const devices = createDevices(database)
  const ticketTokens = createTicketTokens(privateStore)
  const answeredTickets = createAnsweredTickets(privateStore)
  const endedListeners: (() => void)[] = []
  const pending = { users: new Map<UserId, User>(), devices: new Map<DeviceId, NewDevice>() }

  function startDay(serviceDay: LocalDate): void {
    try {
      ticketTokens.startDay(serviceDay)
      answeredTickets.startDay(serviceDay)
    } catch (error) {
      // Within the journal's commit nobody could tell whose page it was, and a healthy journal would be rolled back.
      throw isDamaged(error) ? (storageSentence(privateFile, error, 'never') ?? error) : error
    }
  }

  function store({ at, event }: RecordedEvent): void {
    switch (event.type) {
      case 'userAdded': {
        // A pseudonym without secrets, as a simulated day makes them, is one nobody can sign in as.
        const user = pending.users.get(event.userId)
        if (user) users.insert(user, at)
        return
      }
      case 'devicePaired': {
        const device = pending.devices.get(event.deviceId)
        if (device) devices.insert(device, at)
        return
      }
      case 'deviceRevoked':
        devices.revoke(event.deviceId, at)
        return
      case 'dayOpened':
        startDay(event.serviceDay)
        return
      default:
        return
    }
  }

  return {
    users,
    devices,
    ticketTokens,
    answeredTickets,
    startDay,
    privateStore,
    pinCost,
    pending,
    sessions: createSessions(privateStore, () => {
      for (const listener of endedListeners) listener()
    }),
    pairings: createPairings(),
    attempts: createSignInAttempts(),
    decoyHash: hashPin(newSecretToken(), pinCost),
    inSameCommit({ rows }) {
      for (const row of rows) store(row)
    },
    onSessionsEnded(listener) {
      endedListeners.push(listener)
    },
    close() {
      privateStore.close()
    },
  }
}
