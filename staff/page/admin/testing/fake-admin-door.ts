import type { PaperPictureAsk, PaperPictured, PlacedProblem, Settings } from '@loket/protocol'
import type { AdminDoor, Refused } from '../admin-door.ts'

export interface FakeAdminDoor extends AdminDoor {
  /** What the office has now; a test may change it behind the page's back. */
  settings: Settings
  /** What was sent to be kept, the latest last. */
  readonly changed: readonly Settings[]
  readonly asked: readonly PaperPictureAsk[]
  /** What is wrong with whatever template is asked about. */
  problemsOf: (ask: PaperPictureAsk) => readonly PlacedProblem[]
  /** The answer to the next files. */
  logoAnswer: Awaited<ReturnType<AdminDoor['logo']>>
  /** Why nothing is answered, or `null`. */
  trouble: Refused | null
}

/** A server that keeps what it is sent, and draws every paper as its own description. */
export function fakeAdminDoor(settings: Settings): FakeAdminDoor {
  const changed: Settings[] = []
  const asked: PaperPictureAsk[] = []
  const door: FakeAdminDoor = {
    settings,
    changed,
    asked,
    problemsOf: () => [],
    logoAnswer: { ok: false, problem: { type: 'logoNotPng' } },
    trouble: null,
    async readSettings() {
      return door.trouble ?? { ok: true, settings: door.settings, seq: changed.length }
    },
    async changeSettings(next) {
      if (door.trouble) return door.trouble
      changed.push(next)
      door.settings = next
      return { ok: true, seq: changed.length }
    },
    async picture(ask) {
      if (door.trouble) return door.trouble
      asked.push(ask)
      return pictured(ask, door)
    },
    async logo() {
      return door.logoAnswer
    },
  }
  return door
}

function pictured(ask: PaperPictureAsk, { problemsOf, settings }: FakeAdminDoor): PaperPictured {
  const problems = problemsOf(ask)
  const usable = problemsOf({ ...ask, widthMm: settings.paper.widthMm }).length === 0
  if (ask.kind === 'ticket' && problems.length > 0) return { ok: true, picture: null, problems, usable }
  const text = [ask.kind, ask.widthMm, ask.language, ...ask.template.above.map(({ id }) => id), ...ask.template.sections].join(' ')
  return { ok: true, picture: { svg: `<svg><text>${text}</text></svg>`, text }, problems, usable }
}
