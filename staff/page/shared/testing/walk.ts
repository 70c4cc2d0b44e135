import type { Command } from '@loket/protocol'
import type { Next, Question } from '../question.ts'

/** Answers one question after another: an option by its words or their beginning, a check list by the words to tick, a date as it is. */
export function walk(start: Question | Command, ...answers: readonly (string | readonly string[])[]): Question | Command {
  let now = start
  for (const answer of answers) {
    if (!('title' in now)) throw new Error(`nothing is asked any more, but answered: ${answer}`)
    const next = nextOf(now, answer)
    if ('act' in next) throw new Error(`"${answer}" is what the page itself does, no command`)
    now = 'send' in next ? next.send : next.ask()
  }
  return now
}

/** The words of what can be answered. */
export function wordsOf(question: Question | Command): readonly string[] {
  if (!('title' in question)) throw new Error(`a command is no question: ${question.type}`)
  switch (question.kind) {
    case 'choice':
      return question.options.map(({ words }) => words)
    case 'checks':
      return question.items.map(({ words }) => words)
    case 'date':
      return question.quick.map(({ words }) => words)
    case 'told':
      return question.lines
  }
}

function nextOf(question: Question, answer: string | readonly string[]): Next {
  if (question.kind === 'checks' && typeof answer !== 'string') {
    const ticked = question.items.filter(({ words }) => answer.includes(words))
    return question.leadsTo(ticked.map(({ ref }) => ref))
  }
  const options = question.kind === 'choice' ? question.options : question.kind === 'date' ? question.quick : []
  const found = options.find(({ words }) => words === answer) ?? options.find(({ words }) => words.startsWith(String(answer)))
  if (!found) throw new Error(`"${answer}" is no answer to "${question.title}": ${wordsOf(question).join(', ')}`)
  return found.leadsTo
}
