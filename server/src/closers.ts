/** What was opened, to be closed in the opposite order. */
export interface Closers {
  add(close: () => void | Promise<void>): void
  /** Once; a second call waits for the first. */
  close(): Promise<void>
}

export function createClosers(): Closers {
  const opened: (() => void | Promise<void>)[] = []
  let closing: Promise<void> | null = null

  async function closeAll(): Promise<void> {
    for (let close = opened.pop(); close !== undefined; close = opened.pop()) await close()
  }

  return {
    add: (close) => void opened.push(close),
    close() {
      closing ??= closeAll()
      return closing
    },
  }
}
