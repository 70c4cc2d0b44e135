import type { OfficeLevel, Settings } from '@loket/protocol'
import type { Log } from './log/log.ts'
import type { Loop } from './loop/loop.ts'
import { settingsForPreset } from './presets/settings-for-preset.ts'

/** Gives an empty journal its first row: the settings of a new office, with what is to be otherwise in it. */
export async function foundOffice(loop: Loop, preset: OfficeLevel, otherwise: Partial<Settings>, log: Log): Promise<void> {
  const answer = await loop.submitAsSystem({ type: 'changeSettings', settings: { ...settingsForPreset(preset), ...otherwise } })
  if (!answer.ok) throw new Error(`the preset ${preset} was refused: ${JSON.stringify(answer.refusal)}`)
  log.note('office-made', { preset })
}
