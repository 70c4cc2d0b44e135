import type { DocumentForm, Localized } from '@loket/protocol'
import { localize } from '@loket/texts'
import type { Block } from './blocks.ts'
import { type Page, say, ticked } from './page.ts'

/** "[ ] Kartu Keluarga, fotokopi", once where it is the same in each language. A condition is no paper, and a form says so by its name. */
export function documentLines(
  page: Page,
  { name, form }: { readonly name: Localized; readonly form: DocumentForm | null },
): readonly Block[] {
  const lines = say(page, (texts, language) => {
    const plain = localize(name, language)
    return form === null || form === 'condition' || form === 'form' ? plain : `${plain}, ${texts.documentForm[form]}`
  })
  return ticked(page, [...new Set(lines)])
}
