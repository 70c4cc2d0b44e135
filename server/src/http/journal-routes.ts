// The journal for a collector: it asks for the rows after the last seq it has, until none come.

import { mayRead } from '@loket/domain'
import { malformed } from '@loket/protocol/schemas'
import { type Request, Router } from 'express'
import { sendRefusal } from './answers.ts'
import type { RouteParts } from './route-parts.ts'

const PAGE_ROWS = 500

/**
 * GET /api/journal?after=<seq>: at most 500 whole rows with their hashes, and the head of the chain. For auditors and administrators.
 * GET /api/ledger/head: the head alone, for anybody: whoever writes it down can show later that nothing before it was changed.
 */
export function journalRoutes({ journal, loop, caller }: RouteParts): Router {
  const router = Router()
  router.get('/api/ledger/head', (_request, response) => {
    const { seq, hash } = journal.head
    response.json({ seq, hash, serviceDay: loop.state.day?.serviceDay ?? null })
  })

  router.get('/api/journal', (request, response) => {
    const actor = caller(request, 'console')?.actor
    if (!actor || !mayRead(actor, 'journal')) {
      sendRefusal(response, actor ? { type: 'notPermitted', command: null } : { type: 'notSignedIn' })
      return
    }
    const after = afterAsked(request)
    if (after === null) {
      sendRefusal(response, malformed(['after: must be a seq, 0 or more']))
      return
    }
    response.json({ rows: firstOf(journal.rowsAfter(after), PAGE_ROWS), head: journal.head })
  })
  return router
}

function afterAsked(request: Request): number | null {
  const { after } = request.query
  if (after === undefined) return 0
  return typeof after === 'string' && /^\d{1,15}$/.test(after) ? Number(after) : null
}

function firstOf<Item>(items: Iterable<Item>, count: number): readonly Item[] {
  const taken: Item[] = []
  for (const item of items) {
    taken.push(item)
    if (taken.length >= count) break
  }
  return taken
}
