// What the terminal is told of the connection: each reason once, however often it is tried again.

export interface ConnectionWords {
  onFailure(reason: string): void
  onConnected(): void
}

export function connectionWords(server: string, say: (sentence: string) => void): ConnectionWords {
  let said: string | null = null
  return {
    onFailure(reason) {
      if (reason !== said) say(`No connection to ${server}: ${reason}.`)
      said = reason
    },
    onConnected() {
      if (said !== null) say(`Connected to ${server} again.`)
      said = null
    },
  }
}
