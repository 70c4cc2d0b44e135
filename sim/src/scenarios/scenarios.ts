import { balancedMix } from './balanced-mix.ts'
import { jakartaDay } from './jakarta-day.ts'
import { morningRush } from './morning-rush.ts'
import { outageDay } from './outage-day.ts'
import type { Scenario } from './scenario.ts'
import { serviceMall } from './service-mall.ts'

export const SCENARIOS: readonly Scenario[] = [jakartaDay, balancedMix, serviceMall, morningRush, outageDay]

export function scenarioNamed(name: string): Scenario | null {
  return SCENARIOS.find((scenario) => scenario.name === name) ?? null
}
