import type { JSX } from 'preact'
import { KeyHelp } from '../shared/key-help.tsx'
import { actWords } from './act-words.ts'
import { type Act, LETTERS } from './acts.ts'
import type { AtCounter } from './at-counter.ts'

interface ConsoleHelpProps extends Pick<AtCounter, 'office' | 'wording'> {
  readonly onClose: () => void
}

/** All keys, and by which rule this office calls. */
export function ConsoleHelp({ office, wording, onClose }: ConsoleHelpProps): JSX.Element {
  const { texts } = wording
  const acts = (Object.keys(LETTERS) as Act[]).map((act) => ({ key: LETTERS[act], words: actWords(act, texts) }))
  const keys = [{ key: texts.console.nextKey, words: texts.console.mainKey }, ...acts]
  return <KeyHelp keys={keys} lines={[texts.disciplines[office.discipline]]} texts={texts} onClose={onClose} />
}
