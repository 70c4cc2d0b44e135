// What is held up, and where; or that it is over.

import { type OfficeView, OUTAGE_CAUSES, type OutageCause, type ServiceId, type StaffOutage } from '@loket/protocol'
import { groupsOf } from './ask-service.ts'
import { choice, type Next, type Option, type Question } from './question.ts'
import type { Wording } from './wording.ts'

interface OutageChoice {
  readonly office: OfficeView
  readonly wording: Wording
  readonly outages: readonly StaffOutage[]
  /** A supervisor's word keeps an outage in force. */
  readonly mayConfirm?: boolean
}

/** The outages in force first, to be confirmed or ended; then the causes, to be declared. */
export function askOutage({ office, wording, outages, mayConfirm = false }: OutageChoice): Question {
  const { console, words } = wording.texts
  const noteOf = (outage: StaffOutage) => `${outageWhere(outage, office, wording)}, ${console.since(wording.time(outage.since))}`
  const confirmations = outages
    .filter(({ confirmed }) => mayConfirm && !confirmed)
    .map(
      (outage): Option => ({
        words: console.confirmOutage(words.outageCause[outage.cause]),
        note: noteOf(outage),
        leadsTo: { send: { type: 'confirmOutage', outageId: outage.outageId } },
      }),
    )
  const endings = outages.map(
    (outage): Option => ({
      words: console.endOutage(words.outageCause[outage.cause]),
      note: noteOf(outage),
      leadsTo: { send: { type: 'endOutage', outageId: outage.outageId } },
    }),
  )
  const declarations = OUTAGE_CAUSES.map(
    (cause): Option => ({
      words: words.outageCause[cause],
      leadsTo: { ask: () => askWhere(cause, office, wording) },
    }),
  )
  return choice(console.outageWhat, [...confirmations, ...endings, ...declarations])
}

function askWhere(cause: OutageCause, office: OfficeView, wording: Wording): Question {
  const { console } = wording.texts
  const declare = (serviceIds: readonly ServiceId[] | 'all'): Next => ({ send: { type: 'declareOutage', cause, serviceIds } })
  const groups = groupsOf(office).map(({ name, services }): Option => {
    const [first, ...others] = services
    if (first && others.length === 0) return { words: wording.name(name), leadsTo: declare([first.id]) }
    const single = services.map(({ id, name: service }): Option => ({ words: wording.name(service), leadsTo: declare([id]) }))
    const all: Option = { words: console.allOf(wording.name(name)), leadsTo: declare(services.map(({ id }) => id)) }
    return { words: wording.name(name), leadsTo: { ask: () => choice(console.whichService, [all, ...single]) } }
  })
  return choice(console.outageWhere, [{ words: console.allServices, leadsTo: declare('all') }, ...groups])
}

/** "semua layanan", or the names of the groups and services that are held up. */
export function outageWhere({ serviceIds }: Pick<StaffOutage, 'serviceIds'>, office: OfficeView, wording: Wording): string {
  if (serviceIds === 'all') return wording.texts.console.allServices.toLowerCase()
  const whole = groupsOf(office).filter(({ services }) => services.every(({ id }) => serviceIds.includes(id)))
  const inWhole = new Set(whole.flatMap(({ services }) => services.map(({ id }) => id)))
  const single = serviceIds.filter((id) => !inWhole.has(id)).map((id) => wording.service(id))
  return [...whole.map(({ name }) => wording.name(name)), ...single].join(', ')
}
