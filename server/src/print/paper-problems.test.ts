import type { PaperTemplate, Settings } from '@loket/protocol'
import { DEFAULT_TEMPLATE } from '@loket/protocol'
import { expect, test } from 'vitest'
import { settingsForPreset } from '../presets/settings-for-preset.ts'
import { foundedOffice } from '../testing/office.ts'
import { paperProblems } from './paper-problems.ts'

function withTemplate(change: Partial<PaperTemplate>): Settings {
  const settings = settingsForPreset('kelurahan')
  return { ...settings, paper: { ...settings.paper, template: { ...DEFAULT_TEMPLATE, ...change } } }
}

const line = (id: string) => ({ id })
const DOTS = { width: 8, height: 1, bits: 'AA==' }

test('[R129] each thing wrong with a ticket is told in a sentence, and of a good one nothing', () => {
  const wrong = { sections: DEFAULT_TEMPLATE.sections.filter((section) => section !== 'free'), below: [line('x'.repeat(49))] }
  expect(paperProblems(withTemplate(wrong))).toEqual([
    'The part "all services are free" must stand on the ticket. Put it back.',
    `The line "${'x'.repeat(49)}" is longer than 48 characters. Shorten it.`,
  ])
  expect(paperProblems(withTemplate({}))).toEqual([])
})

test('[R129] settings with it are refused, after all that the rules of the office refuse', async () => {
  const office = await foundedOffice({ changes: { settingsProblems: paperProblems } })
  const change = (settings: Settings) => office.loop.submitAsSystem({ type: 'changeSettings', settings })
  expect(await change(withTemplate({ below: [line(' ')] }))).toEqual({
    ok: false,
    refusal: { type: 'settingsInvalid', problems: ['A line of your own is empty. Fill it in or remove it.'] },
  })
  expect(await change({ ...withTemplate({ below: [line(' ')] }), halls: [] })).toMatchObject({
    refusal: { problems: expect.arrayContaining(['an office needs a hall']) },
  })
  expect(await change(withTemplate({ below: [line('Terima kasih')], logo: DOTS }))).toMatchObject({ ok: true })
})
