// What pages send is looked at before it is believed, whoever the page is.

/** Longer than any address somebody types or a code holds. */
const LONGEST_ADDRESS = 300

export interface AliveWord {
  /** The page runs and shows nothing at all. */
  readonly isBlank: boolean
}

/** Something that no page of ours sends. */
class MalformedMessage extends Error {
  constructor(channel: string) {
    super(`a message on ${channel} is malformed`)
  }
}

export function readNothing(channel: string, message: readonly unknown[]): void {
  if (message.length !== 0) throw new MalformedMessage(channel)
}

export function readAddress(channel: string, message: readonly unknown[]): string {
  const [address] = message
  if (message.length !== 1 || typeof address !== 'string' || address.length > LONGEST_ADDRESS) throw new MalformedMessage(channel)
  return address
}

export function readAlive(channel: string, message: readonly unknown[]): AliveWord {
  const [word] = message
  const fields = typeof word === 'object' && word !== null ? Object.entries(word) : []
  const [field] = fields
  if (message.length !== 1 || fields.length !== 1 || field?.[0] !== 'isBlank' || typeof field[1] !== 'boolean') {
    throw new MalformedMessage(channel)
  }
  return { isBlank: field[1] }
}
