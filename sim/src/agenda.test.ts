import type { Instant } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { createAgenda } from './agenda.ts'
import { createChance } from './chance.ts'

describe('agenda', () => {
  test('[G8] what is due first comes first, and of two at one instant the one entered first', () => {
    const agenda = createAgenda<number>()
    const chance = createChance(1, 'agenda')
    const entered = Array.from({ length: 300 }, (_, order) => ({ at: Math.floor(chance() * 50) as Instant, order }))
    for (const { at, order } of entered) agenda.add(at, order)

    const taken: { at: number; order: number }[] = []
    for (let next = agenda.take(); next; next = agenda.take()) taken.push({ at: next.at, order: next.entry })

    expect(taken).toEqual([...entered].sort((a, b) => a.at - b.at || a.order - b.order))
    expect(agenda.take()).toBeNull()
  })
})
