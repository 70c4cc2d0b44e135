import type { AddressChange } from '../contract.ts'
import type { AskServer } from '../recovery/ask-server.ts'
import { serverAddressIn } from './server-address.ts'
import type { ShellSettings } from './shell-settings.ts'

export interface ServerChangeParts {
  readonly settings: Pick<ShellSettings, 'isServerFixed'>
  readonly askServer: AskServer
  /** In the settings file. Throws where it cannot be written. */
  keep(server: string): void
  restart(): void
  say(sentence: string): void
}

/** Takes another server only where one of ours answers, keeps it, and starts the shell again. */
export async function changeServer(typed: string, { settings, askServer, keep, restart, say }: ServerChangeParts): Promise<AddressChange> {
  if (settings.isServerFixed) return 'setElsewhere'
  const server = serverAddressIn(typed)
  if (server === null) return 'notAnAddress'
  const answer = await askServer(server)
  if (answer !== 'ready') return answer
  try {
    keep(server)
  } catch (error) {
    say(`The server's address cannot be kept: ${error instanceof Error ? error.message : String(error)}.`)
    return 'notKept'
  }
  restart()
  return 'changed'
}
