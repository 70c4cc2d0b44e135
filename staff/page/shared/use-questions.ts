import { useMemo, useRef } from 'preact/hooks'
import { createQuestions, type Questions, type QuestionsParts } from './questions.ts'

/** The questions of a page, as long as it lives; `parts` may change with every view. */
export function useQuestions(parts: QuestionsParts): Questions {
  const latest = useRef(parts)
  latest.current = parts
  return useMemo(() => createQuestions({ isReady: () => latest.current.isReady(), send: (command) => latest.current.send(command) }), [])
}
