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

/** What is changed, and what is said. */
const PROBLEMS: readonly (readonly [Partial<PaperTemplate>, string])[] = [
  [{ sections: DEFAULT_TEMPLATE.sections.filter((section) => section !== 'free') }, 'must show its section free'],
  [{ sections: [...DEFAULT_TEMPLATE.sections, 'qr'] }, 'section qr stands twice'],
  [{ above: Array.from({ length: 5 }, () => line('x')) }, 'has room for 4 lines'],
  [{ below: [line(' ')] }, 'is empty'],
  [{ below: [line('x'.repeat(49))] }, 'longer than the 48 signs'],
  [{ below: [line('a\u0007b')] }, 'control signs'],
  [{ logo: { ...DOTS, width: 520 } }, 'the logo is 520 dots wide, 512 is the most'],
  [{ logo: { ...DOTS, height: 241 } }, 'the logo is 241 dots high, 240 is the most'],
  [{ logo: { ...DOTS, width: 9 } }, 'no multiple of 8'],
  [{ logo: { ...DOTS, bits: 'AAAA' } }, 'does not hold as many dots'],
]

test.each(PROBLEMS)('[R129] a ticket with %j is refused in words', (change, words) => {
  expect(paperProblems(withTemplate(change)).join('\n')).toContain(words)
})

test('[R129] settings with it are refused, after all that the rules of the office refuse', async () => {
  const office = await foundedOffice({ changes: { settingsProblems: paperProblems } })
  const change = (settings: Settings) => office.loop.submitAsSystem({ type: 'changeSettings', settings })
  expect(await change(withTemplate({ below: [line(' ')] }))).toEqual({
    ok: false,
    refusal: { type: 'settingsInvalid', problems: ['a line of the office on the ticket is empty'] },
  })
  expect(await change({ ...withTemplate({ below: [line(' ')] }), halls: [] })).toMatchObject({
    refusal: { problems: expect.arrayContaining(['an office needs a hall']) },
  })
  expect(await change(withTemplate({ below: [line('Terima kasih')], logo: DOTS }))).toMatchObject({ ok: true })
})
