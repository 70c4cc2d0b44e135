import type { CitizenWord, RatingBody, SurveyBody, TicketToken, VisitFacts, WordRefusal } from '@loket/protocol'

/** What this page asks and says beside its view. */
export interface VisitDesk {
  /** `null`: no answer. */
  facts(): Promise<VisitFacts | null>
  /** Whether the word stands at the server now: taken just now, or before. */
  say<Word extends CitizenWord>(word: Word, body: Word extends 'rating' ? RatingBody : SurveyBody): Promise<boolean>
}

export function visitDesk(ticket: TicketToken): VisitDesk {
  return {
    facts: () => ask(`/t/${ticket}/visit`, undefined, async (answer) => (answer.ok ? ((await answer.json()) as VisitFacts) : null), null),
    say(word, body) {
      const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      return ask(`/t/${ticket}/${word}`, sent, async (answer) => answer.ok || (await saysAnswered(answer)), false)
    },
  }
}

/** An answer that got lost on its way was given all the same. */
async function saysAnswered(answer: Response): Promise<boolean> {
  if (answer.status !== 409) return false
  const { refusal } = (await answer.json()) as { readonly refusal?: WordRefusal }
  return refusal?.type === 'answered'
}

async function ask<Found>(path: string, sent: RequestInit | undefined, read: (answer: Response) => Promise<Found>, otherwise: Found) {
  try {
    return await read(await fetch(path, sent))
  } catch {
    // The network, or an answer that is none.
    return otherwise
  }
}
