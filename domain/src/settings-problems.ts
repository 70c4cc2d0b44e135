// What is wrong with a proposed set of settings, in plain sentences for the administrator.

import type { OpeningHours, ServiceId, Settings, WorkProfile } from '@loket/protocol'

/** Empty: the settings can be used. */
export function findSettingsProblems(settings: Settings): readonly string[] {
  return [
    ...duplicates(settings),
    ...danglingNames(settings),
    ...badFigures(settings),
    ...untakenServices(settings),
    ...badHours(settings),
    ...badPaper(settings),
  ]
}

function duplicates(settings: Settings): readonly string[] {
  const kinds: readonly (readonly [string, readonly (string | number)[]])[] = [
    ['class', settings.classes.map((entry) => entry.id)],
    ['series', settings.series.map((entry) => entry.id)],
    ['group', settings.groups.map((entry) => entry.id)],
    ['service', settings.services.map((entry) => entry.id)],
    ['hall', settings.halls.map((entry) => entry.id)],
    ['counter', settings.counters.map((entry) => entry.id)],
    ['counter number', settings.counters.map((entry) => entry.number)],
    ['profile', settings.profiles.map((entry) => entry.id)],
    ['out-of-order reason', settings.outOfOrder.reasons.map((entry) => entry.id)],
    ['redirection', settings.redirections.map((entry) => entry.id)],
    ['weekday', settings.hours.map((entry) => entry.weekday)],
    ['special date', settings.specialDates.map((entry) => entry.date)],
  ]
  return [
    ...kinds.flatMap(([kind, ids]) => repeated(ids).map((id) => `${kind} ${id} stands twice`)),
    ...settings.profiles.flatMap(repeatedServices),
  ]
}

/** Whoever waits for a service would be counted, and passed over, as often as it is named. Two lines of an order may name the same. */
function repeatedServices({ id, serviceIds, order }: WorkProfile): readonly string[] {
  const inOrder = new Set(order.flatMap((line) => repeated(line.serviceIds)))
  return [
    ...repeated(serviceIds === 'all' ? [] : serviceIds).map((serviceId) => `profile ${id} names service ${serviceId} twice`),
    ...[...inOrder].map((serviceId) => `a line in the order of profile ${id} names service ${serviceId} twice`),
  ]
}

function repeated(ids: readonly (string | number)[]): readonly (string | number)[] {
  return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))]
}

function danglingNames(settings: Settings): readonly string[] {
  const classes = new Set(settings.classes.map((entry) => entry.id))
  const series = new Set(settings.series.map((entry) => entry.id))
  const groups = new Set(settings.groups.map((entry) => entry.id))
  const services = new Set(settings.services.map((entry) => entry.id))
  const halls = new Set(settings.halls.map((entry) => entry.id))
  const profiles = new Set(settings.profiles.map((entry) => entry.id))
  return [
    ...settings.services.filter((entry) => !classes.has(entry.classId)).map((entry) => `service ${entry.id} names no class of the list`),
    ...settings.services.filter((entry) => !series.has(entry.seriesId)).map((entry) => `service ${entry.id} names no series of the list`),
    ...settings.services.filter((entry) => !groups.has(entry.groupId)).map((entry) => `service ${entry.id} names no group of the list`),
    ...settings.counters.filter((entry) => !halls.has(entry.hallId)).map((entry) => `counter ${entry.id} names no hall of the list`),
    ...settings.counters
      .filter((entry) => !profiles.has(entry.profileId))
      .map((entry) => `counter ${entry.id} names no profile of the list`),
    ...settings.profiles.flatMap((profile) =>
      profile.serviceIds === 'all'
        ? []
        : profile.serviceIds
            .filter((id) => !services.has(id))
            .map((id) => `profile ${profile.id} names service ${id}, which does not exist`),
    ),
    ...settings.profiles.flatMap((profile) =>
      profile.order
        .flatMap((rule) => rule.serviceIds)
        .filter((id) => !services.has(id))
        .map((id) => `the order of profile ${profile.id} names service ${id}, which does not exist`),
    ),
  ]
}

function badFigures(settings: Settings): readonly string[] {
  const problems: string[] = []
  if (settings.halls.length === 0) problems.push('an office needs a hall')
  if (settings.counters.length === 0) problems.push('an office needs a counter')
  if (settings.atRiskShare <= 0 || settings.atRiskShare >= 1) problems.push('the at-risk share lies between 0 and 1')
  for (const entry of settings.series) {
    if (!/^[A-Z]$/.test(entry.id) || 'IOQ'.includes(entry.id)) problems.push(`series ${entry.id} must be one letter, and not I, O or Q`)
  }
  for (const entry of settings.classes) {
    if (Math.min(entry.promiseMinutes, entry.waitTargetMinutes, entry.checkingTargetMinutes) <= 0) {
      problems.push(`class ${entry.id} needs targets above 0 minutes`)
    }
  }
  return problems
}

/** Whoever takes a ticket must be callable by some counter. */
function untakenServices(settings: Settings): readonly string[] {
  const used = settings.profiles.filter((profile) => settings.counters.some((counter) => counter.profileId === profile.id))
  const isTaken = (id: ServiceId) => used.some(({ serviceIds }) => serviceIds === 'all' || serviceIds.includes(id))
  return settings.services
    .filter((entry) => entry.offer.here && !isTaken(entry.id))
    .map((entry) => `service ${entry.id} is offered here, but no counter takes it`)
}

function badHours(settings: Settings): readonly string[] {
  const all = [
    ...settings.hours.map((entry) => [`weekday ${entry.weekday}`, entry.windows] as const),
    ...settings.specialDates.map((entry) => [entry.date, entry.windows] as const),
  ]
  return all.flatMap(([day, windows]) => (inOrder(windows) ? [] : [`the opening windows of ${day} overlap or end before they begin`]))
}

/** Whether the ticket's own template can be laid out is said where papers are laid out. */
function badPaper({ paper }: Settings): readonly string[] {
  return repeated(paper.slips).map((slip) => `paper ${slip} stands twice among those printed by themselves`)
}

function inOrder(windows: readonly OpeningHours[]): boolean {
  return windows.every(
    (window, place) =>
      window.opensAtMinute < window.closesAtMinute &&
      window.lastTicketAtMinute >= window.opensAtMinute &&
      window.lastTicketAtMinute <= window.closesAtMinute &&
      window.opensAtMinute >= (windows[place - 1]?.closesAtMinute ?? 0),
  )
}
