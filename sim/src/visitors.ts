// The people of a simulated day, drawn before it begins: an office that works differently meets the very same people.

import type { DayWindow, DocumentsAnswer, Instant, Language, Service, ServiceId, Settings } from '@loket/protocol'
import { MINUTE_MS, SECOND_MS } from '@loket/protocol'
import { drawArrivals } from './arrivals.ts'
import { type Chance, createChance } from './chance.ts'
import type { DayProfile, Habits } from './day-profiles.ts'
import { happens, logNormal, pick } from './distributions.ts'
import { mixFor } from './service-mix.ts'

export interface Visitor {
  readonly arrivesAt: Instant
  readonly serviceId: ServiceId
  readonly priority: boolean
  readonly language: Language
  /** What is said at the kiosk. */
  readonly documents: DocumentsAnswer
  /** What the agent finds. */
  readonly papersComplete: boolean
  readonly comesWhenCalled: boolean
  readonly walkingMs: number
  readonly checkingMs: number
  readonly processingMs: number
}

interface VisitorPlan {
  readonly profile: DayProfile
  readonly settings: Settings
  readonly seed: number
  readonly midnightAt: Instant
  readonly windows: readonly DayWindow[]
}

export function drawVisitors(plan: VisitorPlan): readonly Visitor[] {
  const arrivals = drawArrivals(createChance(plan.seed, 'arrivals'), plan.profile.tickets, plan.midnightAt, plan.windows)
  const chance = createChance(plan.seed, 'visitors')
  const mix = mixFor(plan.settings)
  const services = new Map(plan.settings.services.map((service) => [service.id, service]))
  return arrivals.flatMap((arrivesAt) => {
    const service = services.get(pick(chance, mix))
    return service ? [drawVisitor(chance, plan.profile.habits, service, arrivesAt)] : []
  })
}

function drawVisitor(chance: Chance, habits: Habits, service: Service, arrivesAt: Instant): Visitor {
  const papersComplete = !(happens(chance, habits.incompleteShare) && service.checksDocuments)
  const admits = happens(chance, habits.admitsIncompleteShare)
  const checkingMinutes = service.checksDocuments ? Math.min(service.expectedMinutes * habits.checkingPart, habits.checkingMostMinutes) : 0
  return {
    arrivesAt,
    serviceId: service.id,
    priority: happens(chance, habits.priorityShare),
    language: happens(chance, habits.englishShare) ? 'en' : 'id',
    documents: service.checksDocuments ? (papersComplete || !admits ? 'complete' : 'incomplete') : 'notAsked',
    papersComplete,
    comesWhenCalled: !happens(chance, habits.noShowShare),
    walkingMs: Math.round(logNormal(chance, habits.walkingSeconds * SECOND_MS, habits.walkingVariation)),
    checkingMs: Math.round(logNormal(chance, checkingMinutes * MINUTE_MS, habits.checkingVariation)),
    processingMs: Math.round(logNormal(chance, (service.expectedMinutes - checkingMinutes) * MINUTE_MS, habits.processingVariation)),
  }
}
