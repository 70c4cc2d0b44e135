// Mean waits as queueing theory has them, in the unit of the service times. `rate` is arrivals per unit.

/** The share of people who wait at all with `counters` counters and `offered` work (arrivals × mean service). */
export function erlangC(counters: number, offered: number): number {
  let blocked = 1
  for (let busy = 1; busy <= counters; busy += 1) blocked = (offered * blocked) / (busy + offered * blocked)
  const load = offered / counters
  return blocked / (1 - load + load * blocked)
}

/** M/M/c. */
export function erlangWait(counters: number, rate: number, meanService: number): number {
  const offered = rate * meanService
  return (erlangC(counters, offered) * meanService) / (counters - offered)
}

/** M/G/1, by Pollaczek and Khinchine. */
export function pollaczekKhinchineWait(rate: number, { mean, deviation }: ServiceTimes): number {
  return (rate * secondMoment({ mean, deviation })) / 2 / (1 - rate * mean)
}

export interface ServiceTimes {
  readonly mean: number
  readonly deviation: number
}

function secondMoment({ mean, deviation }: ServiceTimes): number {
  return mean ** 2 + deviation ** 2
}

/** Two classes, one counter, the first before the second, nobody interrupted: the mean waits of both, by Cobham. */
export function cobhamWaits(rates: readonly [number, number], services: readonly [ServiceTimes, ServiceTimes]): readonly [number, number] {
  const remaining = (rates[0] * secondMoment(services[0]) + rates[1] * secondMoment(services[1])) / 2
  const first = 1 - rates[0] * services[0].mean
  const all = first - rates[1] * services[1].mean
  return [remaining / first, remaining / (first * all)]
}
