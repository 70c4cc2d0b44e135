// A handful of gauges in the text format of Prometheus (prometheus.io/docs/instrumenting/exposition_formats, version 0.0.4).

import { openDayOf } from '@loket/domain'
import type { RouteParts } from './route-parts.ts'

interface Gauge {
  readonly name: string
  readonly help: string
  /** The value, or one by label. */
  readonly value: number | { readonly label: string; readonly values: Readonly<Record<string, number>> }
}

type MetricsParts = Pick<RouteParts, 'loop' | 'publisher' | 'printing' | 'notify' | 'isStopping'>

export function metricsText(parts: MetricsParts): string {
  return `${gauges(parts).map(gaugeText).join('\n')}\n`
}

function gauges({ loop, publisher, printing, notify, isStopping }: MetricsParts): readonly Gauge[] {
  const { state } = loop
  const tickets = Map.groupBy(state.tickets.values(), (ticket) => ticket.state)
  const counters = Map.groupBy(state.counters.values(), (counter) => counter.state)
  const printer = printing.ownStatus()
  return [
    { name: 'loket_up', help: '1 while the server takes commands.', value: isStopping() ? 0 : 1 },
    { name: 'loket_journal_seq', help: 'The last row of the journal.', value: state.lastSeq },
    { name: 'loket_day_open', help: '1 while a service day is open.', value: openDayOf(state) ? 1 : 0 },
    { name: 'loket_tickets', help: 'Tickets of the service day, by state.', value: { label: 'state', values: sizes(tickets) } },
    { name: 'loket_counters', help: 'Counters, by state.', value: { label: 'state', values: sizes(counters) } },
    { name: 'loket_listeners', help: 'Connected faces, by view.', value: { label: 'view', values: publisher.listeners() } },
    {
      name: 'loket_printer_ready',
      help: '1 while the printer of the server itself reports no trouble.',
      value: printer?.troubles.length === 0 ? 1 : 0,
    },
    {
      name: 'loket_notices',
      help: 'Notices to citizens: waiting now, sent and given up since the start.',
      value: { label: 'state', values: { ...notify.counts() } },
    },
    { name: 'process_resident_memory_bytes', help: 'Memory of the server.', value: process.memoryUsage.rss() },
    { name: 'process_uptime_seconds', help: 'Seconds since the process began.', value: Math.round(process.uptime()) },
  ]
}

function sizes(groups: ReadonlyMap<string, readonly unknown[]>): Record<string, number> {
  return Object.fromEntries([...groups].map(([key, members]) => [key, members.length]))
}

function gaugeText({ name, help, value }: Gauge): string {
  const lines =
    typeof value === 'number'
      ? [`${name} ${value}`]
      : Object.entries(value.values).map(([label, count]) => `${name}{${value.label}="${label}"} ${count}`)
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines].join('\n')
}
