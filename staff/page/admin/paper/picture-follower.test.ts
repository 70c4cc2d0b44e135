import { DEFAULT_TEMPLATE, type PaperPictureAsk, type PaperPictured } from '@loket/protocol'
import { expect, test } from 'vitest'
import type { Refused } from '../admin-door.ts'
import { createPictureFollower } from './picture-follower.ts'

const ASK: PaperPictureAsk = { kind: 'ticket', template: DEFAULT_TEMPLATE, widthMm: 80, language: 'id' }
const NO_ANSWER: Refused = { ok: false, refusal: { type: 'noAnswer' } }

function picture(text: string): PaperPictured {
  return { ok: true, picture: { svg: `<svg>${text}</svg>`, text }, problems: [], usable: true }
}

/** A follower whose hand rests, and whose server answers, when the test says so. */
function followed() {
  const waiting: { act: () => void; cancelled: boolean }[] = []
  const answers: ((answer: PaperPictured | Refused) => void)[] = []
  const asked: PaperPictureAsk[] = []
  const follower = createPictureFollower(
    {
      picture(ask) {
        asked.push(ask)
        return new Promise((resolve) => answers.push(resolve))
      },
    },
    (_ms, act) => {
      const timer = { act, cancelled: false }
      waiting.push(timer)
      return () => {
        timer.cancelled = true
      }
    },
  )
  return {
    follower,
    asked,
    rest() {
      for (const timer of waiting.splice(0)) if (!timer.cancelled) timer.act()
    },
    async answer(which: number, answer: PaperPictured | Refused) {
      answers[which]?.(answer)
      await Promise.resolve()
    },
  }
}

test('[R159] of changes that follow each other only the last is asked for, once the hand rests', () => {
  const { follower, asked, rest } = followed()
  for (const language of ['id', 'en', 'id', 'en']) follower.follow({ ...ASK, language })
  expect(asked).toEqual([])
  rest()
  expect(asked).toEqual([{ ...ASK, language: 'en' }])
})

test('[R159] the last answer wins, whichever comes first', async () => {
  const { follower, rest, answer } = followed()
  follower.follow(ASK)
  rest()
  follower.follow({ ...ASK, widthMm: 58 })
  rest()
  await answer(1, picture('new'))
  await answer(0, picture('old'))
  expect(follower.shown.value).toMatchObject({ text: 'new', ask: { widthMm: 58 } })
})

test('[R159] an answer to what was changed since is not shown', async () => {
  const { follower, rest, answer } = followed()
  follower.follow(ASK)
  rest()
  follower.follow({ ...ASK, widthMm: 58 })
  await answer(0, picture('old'))
  expect([follower.shown.value, follower.standing.value]).toEqual([null, 'drawing'])
})

test('[R152] a template with problems leaves the last good picture and says what is wrong', async () => {
  const { follower, rest, answer } = followed()
  follower.follow(ASK)
  rest()
  await answer(0, picture('good'))
  expect(follower.standing.value).toBe('fresh')
  const problems = [{ place: { part: 'sections' }, problem: { type: 'sectionMissing', section: 'free' } }] as const
  follower.follow(ASK)
  rest()
  await answer(1, { ok: true, picture: null, problems, usable: false })
  expect([follower.shown.value?.text, follower.standing.value, follower.problems.value, follower.usable.value]).toEqual([
    'good',
    'stale',
    problems,
    false,
  ])
})

test('[R158] without an answer the picture stays and says so; it follows again when asked', async () => {
  const { follower, rest, answer } = followed()
  follower.follow(ASK)
  rest()
  await answer(0, picture('good'))
  follower.follow(ASK)
  rest()
  await answer(1, NO_ANSWER)
  expect([follower.shown.value?.text, follower.standing.value]).toEqual(['good', 'lost'])
  follower.follow(ASK)
  rest()
  await answer(2, picture('better'))
  expect([follower.shown.value?.text, follower.standing.value]).toEqual(['better', 'fresh'])
})
