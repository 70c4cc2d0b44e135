// What a citizen's page asks and says, for the description of the HTTP side. The address of the page is the right to ask.

import { citizenActBody, notifyBody, ratingBody, surveyBody } from '@loket/protocol/schemas'

/** `notYet` and `answered` are conflicts. */
const WORD = [400, 403, 404, 409, 413, 429, 503] as const

export const CITIZEN_OPERATIONS = [
  {
    method: 'get',
    path: '/t/{token}/visit',
    summary: "The mark of this ticket's row in the ledger, and whether it has answered; the address is the right to ask",
    access: 'citizen',
    refusals: [404, 429],
  },
  {
    method: 'post',
    path: '/t/{token}/rating',
    summary: 'The quick rating after the visit, once a ticket',
    access: 'citizen',
    body: ratingBody,
    refusals: [...WORD],
  },
  {
    method: 'post',
    path: '/t/{token}/survey',
    summary: 'The nine questions after the visit, once a ticket; what is not answered is left out',
    access: 'citizen',
    body: surveyBody,
    refusals: [...WORD],
  },
  {
    method: 'post',
    path: '/t/{token}/notify',
    summary: "Keeps a phone number until the end of the day, for the agency's message service alone; three times a ticket at most",
    access: 'citizen',
    body: notifyBody,
    refusals: [...WORD],
  },
  {
    method: 'delete',
    path: '/t/{token}/notify',
    summary: 'Erases the phone number and what was still to be sent to it',
    access: 'citizen',
    refusals: [403, 404, 429, 503],
  },
  {
    method: 'post',
    path: '/t/{token}/cancel',
    summary: 'The citizen gives the number up, while it waits; the same id gives the same answer',
    access: 'citizen',
    body: citizenActBody,
    refusals: [...WORD],
  },
  {
    method: 'post',
    path: '/t/{token}/present',
    summary: 'The citizen says to be here, near the turn and where the office asks; the same id gives the same answer',
    access: 'citizen',
    body: citizenActBody,
    refusals: [...WORD],
  },
] as const
