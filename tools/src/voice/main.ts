import { join } from 'node:path'
import { SPEECH } from '@loket/texts/speech'
import { endPlainly } from '../end-plainly.ts'
import { prepareRecordings, renderClips } from './make-clips.ts'
import { readOrder } from './options.ts'
import { PROGRAMS } from './programs.ts'

const VOICES = join(import.meta.dirname, '../../../display/voice')

await endPlainly(async () => {
  const order = readOrder(process.argv.slice(2))
  if (order.verb === 'prepare') {
    console.log(`${await prepareRecordings(PROGRAMS, order.from, order.to)} recordings are ready in ${order.to}`)
    return 0
  }
  for (const language of order.languages ?? Object.keys(SPEECH)) {
    const rules = SPEECH[language]
    if (!rules) throw new Error(`there are no reading rules for "${language}": known are ${Object.keys(SPEECH).join(', ')}`)
    const folder = join(VOICES, language)
    console.log(`${await renderClips(PROGRAMS, language, rules, folder)} clips in ${folder}`)
  }
  return 0
})
