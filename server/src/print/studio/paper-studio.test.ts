import { expect, onTestFinished, test } from 'vitest'
import { blackPng } from '../../testing/black-png.ts'
import { createPaperStudio, type PaperStudio } from './paper-studio.ts'
import type { StudioWork } from './studio-work.ts'

function studioForTest(): PaperStudio {
  const studio = createPaperStudio()
  onTestFinished(() => studio.close())
  return studio
}

function logoWork(side: number): Extract<StudioWork, { kind: 'logo' }> {
  return { kind: 'logo', widthMm: 80, png: blackPng(side, side) }
}

test('[R155] the server goes on while a logo is read', async () => {
  const studio = studioForTest()
  const order: string[] = []
  const read = studio.work<'logo'>(logoWork(64)).then(() => order.push('read'))
  await new Promise((resolve) => setImmediate(resolve))
  order.push('the next turn')
  await read
  expect(order).toEqual(['the next turn', 'read'])
})

test('[R155] work that cannot be done harms no other, and each gets its own answer', async () => {
  const studio = studioForTest()
  const broken = { kind: 'picture', slip: {} as never } as const
  const [small, failed, large] = await Promise.allSettled([
    studio.work<'logo'>(logoWork(8)),
    studio.work(broken),
    studio.work<'logo'>(logoWork(16)),
  ])
  expect(small).toMatchObject({ status: 'fulfilled', value: { logo: { width: 8 } } })
  expect(failed.status).toBe('rejected')
  expect(large).toMatchObject({ status: 'fulfilled', value: { logo: { width: 16 } } })
})

test('[R155] when its thread ends, what was asked is given up, and the next work begins another', async () => {
  const studio = studioForTest()
  const asked = studio.work<'logo'>(logoWork(64))
  studio.close()
  await expect(asked).rejects.toThrow('the studio has ended')
  expect(await studio.work<'logo'>(logoWork(8))).toMatchObject({ ok: true })
})
