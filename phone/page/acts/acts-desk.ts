import type { CommandId, Language, NotifyRefusal, TicketToken } from '@loket/protocol'

export type NumberAnswer = 'kept' | NotifyRefusal['type'] | 'failed'
export type GiveUpAnswer = 'given' | 'tooLate' | 'failed'
export type PresenceAnswer = 'told' | 'failed'

/** What this page sends besides words about the visit. */
export interface ActsDesk {
  keepNumber(phone: string, language: Language): Promise<NumberAnswer>
  /** Whether the server has said so. */
  forgetNumber(): Promise<boolean>
  /** The same id may be sent again until there is an answer. */
  giveUp(id: CommandId): Promise<GiveUpAnswer>
  /** The same. */
  sayPresent(id: CommandId): Promise<PresenceAnswer>
}

export function actsDesk(ticket: TicketToken): ActsDesk {
  const address = (act: string): string => `/t/${ticket}/${act}`
  return {
    async keepNumber(phone, language) {
      const answer = await send(address('notify'), 'POST', { phone, language })
      if (answer?.ok === true) return 'kept'
      // Too long or empty is no number either.
      if (answer?.status === 400) return 'notAPhoneNumber'
      return answer?.status === 409 ? ((await refusalOf(answer)) as NumberAnswer) : 'failed'
    },
    forgetNumber: async () => (await send(address('notify'), 'DELETE'))?.ok === true,
    async giveUp(id) {
      const answer = await send(address('cancel'), 'POST', { id })
      if (answer?.ok === true) return 'given'
      return answer?.status === 409 || answer?.status === 403 ? 'tooLate' : 'failed'
    },
    // Refused because the turn has come or the question is over: the next view says so.
    sayPresent: async (id) => ([200, 409].includes((await send(address('present'), 'POST', { id }))?.status ?? 0) ? 'told' : 'failed'),
  }
}

/** `null`: no answer. */
async function send(path: string, method: string, body?: unknown): Promise<Response | null> {
  const content = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  return fetch(path, { method, ...content }).catch(() => null)
}

async function refusalOf(answer: Response): Promise<string> {
  try {
    const { refusal } = (await answer.json()) as { readonly refusal?: { readonly type?: string } }
    return refusal?.type ?? 'failed'
  } catch {
    // A page of a proxy.
    return 'failed'
  }
}
