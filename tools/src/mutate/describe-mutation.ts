// docs/generated/mutation.md, and what the tool says of a part.

import { dirname } from 'node:path/posix'
import { isKilled, type Judged, type Mutant, shownChange } from './mutant.ts'
import { OPERATORS } from './operators/all.ts'
import { idleReasons, type Reason, reasonFor } from './reasons.ts'

export interface MutationReport {
  readonly judged: readonly Judged[]
  readonly reasons: readonly Reason[]
  /** As the place and time of the run: a date, and the revision of the history. */
  readonly measured: string
}

/** The share of mutants that a test killed; what only the compiler refuses, or no test reaches, is not killed. */
export function scoreOf(judged: readonly Judged[]): number {
  return judged.length === 0 ? 1 : judged.filter(isKilled).length / judged.length
}

export function describeMutation({ judged, reasons, measured }: MutationReport): string {
  const explained = leftOver(judged).filter(({ mutant }) => reasonFor(mutant, reasons) !== null)
  const unexplained = leftOver(judged).filter(({ mutant }) => reasonFor(mutant, reasons) === null)
  const idle = idleReasons(judged, reasons)
  return [
    '# Mutation of the rules',
    '',
    `Made by \`npm run mutate\`; do not edit. ${measured}`,
    '',
    'Each mutant is one change to one place of a rule. It is killed when a test of the room fails or never ends. The score counts nothing else:',
    'what only the compiler refuses, what lives on, and what no test reaches counts against it. Random days run with one fixed seed.',
    '',
    ...scores('folder', judged, ({ mutant }) => dirname(mutant.file)),
    '',
    '## By what was changed',
    '',
    ...scores('operator', judged, ({ mutant }) => mutant.operator),
    '',
    ...OPERATORS.map(({ name, does }) => `- ${name}: ${does}`),
    '',
    ...section('Survivors without a reason', unexplained, ({ verdict }) =>
      verdict === 'unreached' ? 'no test comes here' : '**no reason given**',
    ),
    ...section('Survivors with a reason', explained, ({ mutant }) => reasonFor(mutant, reasons) ?? ''),
    ...section(
      'Refused by the compiler alone',
      judged.filter(({ verdict }) => verdict === 'compiler'),
      ({ by }) => by ?? '',
    ),
    ...(idle.length === 0 ? [] : ['## Reasons that nobody needs any more', '', ...idle.map(idleLine), '']),
  ].join('\n')
}

function leftOver(judged: readonly Judged[]): readonly Judged[] {
  return judged.filter(({ verdict }) => verdict === 'survived' || verdict === 'unreached')
}

function scores(head: string, judged: readonly Judged[], keyOf: (one: Judged) => string): readonly string[] {
  const groups = Map.groupBy(judged, keyOf)
  const rows = [...groups].sort(([one], [other]) => (one < other ? -1 : 1))
  return [
    `| ${head} | mutants | a test fails | a test never ends | compiler alone | lives on | no test | score |`,
    '|---|--:|--:|--:|--:|--:|--:|--:|',
    ...[...rows, ['all', judged] as const].map(([name, members]) => row(name, members)),
  ]
}

function row(name: string, members: readonly Judged[]): string {
  const count = (verdict: Judged['verdict']) => members.filter((one) => one.verdict === verdict).length
  const counts = (['killed', 'time', 'compiler', 'survived', 'unreached'] as const).map(count)
  return `| ${name} | ${members.length} | ${counts.join(' | ')} | ${percent(scoreOf(members))} |`
}

/** Rounded down: 90 % is only written where it is reached. */
export function percent(share: number): string {
  return `${(Math.floor(share * 1_000) / 10).toFixed(1)} %`
}

function section(title: string, judged: readonly Judged[], last: (one: Judged) => string): readonly string[] {
  if (judged.length === 0) return [`## ${title}`, '', 'None.', '']
  const rows = judged.map(
    (one) => `| ${placeOf(one.mutant)} | ${code(one.mutant.lineText)} | ${code(shownChange(one.mutant))} | ${cell(last(one))} |`,
  )
  return [`## ${title}`, '', '| place | line | change | |', '|---|---|---|---|', ...rows, '']
}

function placeOf({ file, line, column }: Mutant): string {
  return `${file}:${line}:${column}`
}

function idleLine({ file, line, change }: Reason): string {
  return `- ${file}: ${code(change)} in ${code(line)}`
}

/** Between as many backticks as the text needs. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = longest === 0 ? '' : ' '
  return cell(`${fence}${space}${text}${space}${fence}`)
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
