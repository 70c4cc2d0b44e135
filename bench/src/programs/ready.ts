// How a program of the benchmark tells that it is ready, and how it ends with the one that started it.

export interface ReadyMessage {
  /** Where it listens; empty for a program that does not. */
  readonly url: string
  /** What it has to say besides. */
  readonly more: unknown
}

export const READY_SIGN = 'ready: '

export function sayReady(message: ReadyMessage): void {
  process.stdout.write(`${READY_SIGN}${JSON.stringify(message)}\n`)
}

/** The parent holds the other end of our input; it closes with the parent, however that ends. */
export function endWithParent(): void {
  process.stdin.resume().once('end', () => process.exit(0))
}
