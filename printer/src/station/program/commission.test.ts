import type { PrinterCapability } from '@loket/protocol'
import { expect, test } from 'vitest'
import { fakeTimers } from '../../testing/fake-timers.ts'
import { until } from '../../testing/until.ts'
import { type Commissioned, commission } from './commission.ts'

const CLONE: PrinterCapability = { maker: null, model: null, answersStatus: true, completion: 'none', clearsBuffer: false }

const MUTE: PrinterCapability = { ...CLONE, answersStatus: false }

interface Course {
  /** What the server answers, one after the other; the last one again and again. */
  readonly codes: readonly (string | null)[]
  readonly collected: readonly ('waiting' | 'expired' | { readonly token: string })[]
  readonly asked: readonly (PrinterCapability | null)[]
}

function first<T>(list: T[]): T {
  const [one] = list
  if (one === undefined) throw new Error('nothing more is answered')
  if (list.length > 1) list.shift()
  return one
}

/** Time goes on by itself. */
async function commissioned(course: Course, known: Parameters<typeof commission>[1] = {}, overAfter = 100) {
  const timers = fakeTimers()
  const [codes, collected, asked] = [[...course.codes], [...course.collected], [...course.asked]]
  const said: string[] = []
  const printed: (string | null)[] = []
  const kept: Parameters<Parameters<typeof commission>[0]['keep']>[0][] = []
  let looks = 0
  const parts = {
    timers,
    pairing: {
      async askForCode() {
        const code = first(codes)
        return code === null ? null : { pairingId: `p-${code}`, code }
      },
      collect: async () => first(collected),
    },
    async detect(code: string | null) {
      printed.push(code)
      const capability = first(asked)
      return capability === null
        ? ({ ok: false, trouble: 'unreachable' } as const)
        : ({ ok: true, capability, answered: capability !== MUTE } as const)
    },
    keep: (found: (typeof kept)[number]) => void kept.push(found),
    say: (sentence: string) => void said.push(sentence),
    isOver() {
      looks += 1
      return looks > overAfter
    },
  }
  let result: Commissioned | null | undefined
  void commission(parts, known).then((found) => {
    result = found
  })
  await until(() => {
    timers.advance(2_000)
    expect(result).toBeDefined()
  })
  return { result, said, printed, kept }
}

test('[R130] the code stands on the terminal and on paper, and the secret is collected once it was entered', async () => {
  const { result, said, printed } = await commissioned({ codes: ['271828'], collected: ['waiting', { token: 't' }], asked: [CLONE] })
  expect(result).toEqual({ token: 't', capability: CLONE })
  expect([printed, said.length]).toEqual([['271828'], 1])
  expect(said[0]).toContain('271828')
})

test('[R130] a server that is away and a code nobody entered are asked anew', async () => {
  const { result, said, printed } = await commissioned({
    codes: [null, '111111', '222222'],
    collected: ['expired', { token: 't' }],
    asked: [CLONE],
  })
  expect(result).toMatchObject({ token: 't' })
  expect(printed).toEqual(['111111', '222222'])
  expect(said[0]).toMatch(/gives no code yet/)
})

test('[R173] of the codes that nobody enters three are printed, those of a printer in trouble not counted', async () => {
  const codes = ['1', '2', '3', '4', '5', '6'].map((digit) => digit.repeat(6))
  const nobody = Array.from({ length: 5 }, () => 'expired' as const)
  const { said, printed, result } = await commissioned({
    codes,
    collected: [...nobody, { token: 't' }],
    asked: [CLONE, null, CLONE, CLONE],
  })
  expect([printed, result]).toEqual([codes.slice(0, 4), { token: 't', capability: CLONE }])
  expect(said.filter((sentence) => sentence.includes('Pairing code'))).toHaveLength(6)
  expect(said.filter((sentence) => sentence.includes('not printed'))).toHaveLength(2)
})

test('[R130] a printer that cannot be asked keeps nobody from pairing, and is asked until it can', async () => {
  const { result, said, printed } = await commissioned({ codes: ['111111'], collected: [{ token: 't' }], asked: [null, null, CLONE] })
  expect(result).toEqual({ token: 't', capability: CLONE })
  expect(printed).toEqual(['111111', null, null])
  expect(said.filter((sentence) => sentence.includes('unreachable'))).toHaveLength(1)
})

test('[R178] what does not change is said once, and again when it is news', async () => {
  const { said } = await commissioned({
    codes: [null, null, null, '111111', null, null, '222222'],
    collected: ['expired', { token: 't' }],
    asked: [CLONE],
  })
  expect(said.map((sentence) => /gives no code|Pairing code/.exec(sentence)?.[0])).toEqual([
    'gives no code',
    'Pairing code',
    'gives no code',
    'Pairing code',
  ])
})

test('[R130] the secret is on the disk before a printer that is away was asked again, and what it answers follows', async () => {
  const course = { codes: ['111111'], collected: [{ token: 't' }], asked: [null, CLONE] }
  expect((await commissioned(course)).kept).toEqual([
    { token: 't', capability: null },
    { token: 't', capability: CLONE },
  ])
  const endedWhileAway = await commissioned({ ...course, asked: [null] }, {}, 10)
  expect([endedWhileAway.result, endedWhileAway.kept]).toEqual([null, [{ token: 't', capability: null }]])
  const next = await commissioned({ codes: [], collected: [], asked: [CLONE] }, { token: 't', capability: null })
  expect([next.result, next.kept]).toEqual([{ token: 't', capability: CLONE }, [{ token: 't', capability: CLONE }]])
})

test('[R130] nothing is written where all was known', async () => {
  expect((await commissioned({ codes: [], collected: [], asked: [] }, { token: 't', capability: CLONE })).kept).toEqual([])
})

test('[R130] what is known from an earlier start is not asked again, and what is not, is', async () => {
  const nobody = { codes: [], collected: [], asked: [] }
  expect((await commissioned(nobody, { token: 't', capability: CLONE })).result).toEqual({ token: 't', capability: CLONE })
  expect((await commissioned({ ...nobody, asked: [CLONE] }, { token: 't' })).printed).toEqual([null])
  expect(
    (await commissioned({ ...nobody, codes: ['111111'], collected: [{ token: 'n' }], asked: [CLONE] }, { capability: CLONE })).result,
  ).toEqual({
    token: 'n',
    capability: CLONE,
  })
})

test('[R130] it can be ended while nobody enters the code', async () => {
  expect((await commissioned({ codes: ['111111'], collected: ['waiting'], asked: [CLONE] }, {}, 3)).result).toBeNull()
})

test('[R97] a printer that answered nothing is told, for it may be none', async () => {
  const said = async (found: PrinterCapability) =>
    (await commissioned({ codes: ['111111'], collected: [{ token: 't' }], asked: [found] })).said.filter((sentence) =>
      /answered nothing/.test(sentence),
    )
  expect(await said(MUTE)).toHaveLength(1)
  expect(await said(CLONE)).toEqual([])
})
