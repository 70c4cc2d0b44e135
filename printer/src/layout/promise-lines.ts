import type { SlipPromise } from '../slips.ts'
import type { Block } from './blocks.ts'
import { CENTRED, type Page, sentence } from './page.ts'

/** "Janji 15 menit*" */
export function promiseLines(page: Page, { promiseMinutes }: SlipPromise): readonly Block[] {
  return sentence(page, CENTRED, (texts) => texts.promise(promiseMinutes))
}

/** What the star behind it says: from when the promise counts. */
export function promiseNote(page: Page, { promiseFrom }: SlipPromise): readonly Block[] {
  return sentence(page, CENTRED, (texts) => texts.promiseNote(promiseFrom))
}
