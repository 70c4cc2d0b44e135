import { mayRead } from '@loket/domain'
import { parseWith, periodQuery } from '@loket/protocol/schemas'
import { Router } from 'express'
import { sendRefusal } from './answers.ts'
import type { RouteParts } from './route-parts.ts'

/** GET /api/survey/results?from=2027-01-01&to=2027-03-31, for supervisors and administrators. A day that runs has no figures yet. */
export function surveyRoutes({ survey, caller }: RouteParts): Router {
  const router = Router()
  router.get('/api/survey/results', (request, response) => {
    const actor = caller(request, 'console')?.actor
    if (!actor || !mayRead(actor, 'surveyResults')) {
      sendRefusal(response, actor ? { type: 'notPermitted', command: null } : { type: 'notSignedIn' })
      return
    }
    const period = parseWith(periodQuery, { ...request.query })
    if (period.ok) response.json(survey.results(period.value))
    else sendRefusal(response, period.refusal)
  })
  return router
}
