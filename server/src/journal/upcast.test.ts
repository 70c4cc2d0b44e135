import { describe, expect, test } from 'vitest'
import type { Upcast } from './upcast.ts'
import { UPCASTS, upcast } from './upcast.ts'

describe('reading older rows', () => {
  test('[J9] a row of today is read as it stands', () => {
    expect(upcast('counterClosed', 1, '{"counterId":"loket-1"}')).toEqual({ type: 'counterClosed', counterId: 'loket-1' })
  })

  test('[J9] an older row goes through every step from its version on, others stay', () => {
    const steps: readonly Upcast[] = [
      { type: 'counterClosed', from: 1, turn: ({ counter }) => ({ counterId: counter }) },
      { type: 'counterClosed', from: 2, turn: (stored) => ({ ...stored, late: false }) },
    ]
    expect(upcast('counterClosed', 1, '{"counter":"a"}', steps, 3)).toEqual({ type: 'counterClosed', counterId: 'a', late: false })
    expect(upcast('counterClosed', 2, '{"counterId":"a"}', steps, 3)).toEqual({ type: 'counterClosed', counterId: 'a', late: false })
    expect(upcast('serverStarted', 1, '{"downMs":0}', steps, 3)).toEqual({ type: 'serverStarted', downMs: 0 })
  })

  test('[J9] a row of a newer program is not guessed at', () => {
    expect(() => upcast('counterClosed', 2, '{}')).toThrow('version 2')
  })

  test('[J9] the shipped steps lead from version to version without a gap', () => {
    for (const { type, from } of UPCASTS)
      expect(from === 1 || UPCASTS.some((step) => step.type === type && step.from === from - 1)).toBe(true)
  })
})
