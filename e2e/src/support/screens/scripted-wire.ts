// A page on the real wire, whose views, answers and server are what a story wants them to be: so that every state can be looked at in a
// moment, and none has to be waited for.

import type { Answer, AnyViewMessage, HandshakeRefusal, Refusal, ViewName, Views } from '@loket/protocol'
import type { Page, WebSocketRoute } from '@playwright/test'

export type ViewChanges = { readonly [Name in ViewName]?: (body: Views[Name]) => Views[Name] }

export interface Script {
  /** `gone`: nobody answers. `silent`: connected, and no view comes. A refusal is that of the handshake. */
  readonly server: 'there' | 'gone' | 'silent' | HandshakeRefusal
  /** What is shown in place of the server's own views. */
  readonly views: ViewChanges
  /** What becomes of a command: taken by the server, never answered, or refused by this. */
  readonly commands: 'taken' | 'unanswered' | Refusal
}

export const PLAIN: Script = { server: 'there', views: {}, commands: 'taken' }

export interface ScriptedWire {
  /** From now on; the views that have come already are shown anew. */
  follow(script: Script): void
}

/** Puts itself between a page, before it goes anywhere, and its server. `shiftMs` is added to every instant the page sees. */
export async function scriptWire(page: Page, first: Script, shiftMs: number): Promise<ScriptedWire> {
  let script = first
  let socket: WebSocketRoute | null = null
  const latest = new Map<ViewName, AnyViewMessage>()

  const show = (message: AnyViewMessage): void => {
    if (script.server !== 'there') return
    socket?.send(`42${JSON.stringify(['view', shifted(changed(message, script.views), shiftMs)])}`)
  }

  await page.routeWebSocket(/\/socket\.io\//, (route) => {
    socket = route
    if (script.server === 'gone') {
      void route.close()
      return
    }
    const server = route.connectToServer()
    server.onMessage((packet) => {
      const message = viewIn(String(packet))
      if (message === null) {
        route.send(shiftedPacket(String(packet), shiftMs))
        return
      }
      latest.set(message.name, message)
      show(message)
    })
    route.onMessage((packet) => {
      const answer = answerInstead(String(packet), script)
      if (answer === undefined) server.send(shiftedPacket(String(packet), -shiftMs))
      else if (answer !== null) route.send(shiftedPacket(answer, shiftMs))
    })
  })

  return {
    follow(next) {
      script = next
      if (next.server === 'gone') void socket?.close()
      for (const message of latest.values()) show(message)
    },
  }
}

function viewIn(packet: string): AnyViewMessage | null {
  return packet.startsWith('42["view",') ? (JSON.parse(packet.slice(2)) as [string, AnyViewMessage])[1] : null
}

function changed(message: AnyViewMessage, changes: ViewChanges): AnyViewMessage {
  // Each change takes the body of its own view; the compiler cannot follow that pairing through an index.
  const change = changes[message.name] as ((body: unknown) => unknown) | undefined
  return change === undefined ? message : ({ ...message, body: change(message.body) } as AnyViewMessage)
}

/** What the page hears at once in place of its server: a packet, nothing (`null`), or `undefined`: the server is to answer itself. */
function answerInstead(packet: string, { server, commands }: Script): string | null | undefined {
  if (packet.startsWith('40') && typeof server === 'object') {
    return `44${JSON.stringify({ message: server.type, data: server })}`
  }
  const command = /^42(\d+)\["command",/.exec(packet)
  if (command === null || commands === 'taken') return undefined
  if (commands === 'unanswered') return null
  return `43${command[1]}${JSON.stringify([{ ok: false, refusal: commands } satisfies Answer])}`
}

/** Packets with words in them; everything else of the wire is left alone. */
function shiftedPacket(packet: string, shiftMs: number): string {
  const parts = /^(4[23]\d*)(\[.*)$/s.exec(packet)
  return parts === null || shiftMs === 0 ? packet : `${parts[1]}${JSON.stringify(shifted(JSON.parse(parts[2] ?? '[]'), shiftMs))}`
}

/** Any whole number so large is an instant. */
const FIRST_INSTANT = Date.UTC(2020)

function shifted<Value>(value: Value, shiftMs: number): Value {
  if (shiftMs === 0) return value
  return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'number' && Number.isInteger(part) && part > FIRST_INSTANT ? part + shiftMs : part,
  ) as Value
}
