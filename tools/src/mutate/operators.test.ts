import { expect, test } from 'vitest'
import { plantRules } from '../testing/planted-rules.ts'
import { shownChange } from './mutant.ts'
import { listMutants } from './mutate.ts'

interface Case {
  readonly operator: string
  readonly source: string
  readonly changes: readonly string[]
}

const CASES: readonly Case[] = [
  {
    operator: 'comparison',
    source: 'export const late = (age: number) => { const is = age > 5; return [is] }',
    changes: ['age > 5 → age >= 5', 'age > 5 → age <= 5'],
  },
  { operator: 'comparison', source: 'export const late = (age: number) => age >= 5', changes: ['age >= 5 → age > 5'] },
  { operator: 'comparison', source: 'export const same = (a: string, b: string) => [a === b]', changes: ['a === b → a !== b'] },
  { operator: 'arithmetic', source: 'export const sum = (a: number, b: number) => a + b', changes: ['a + b → a - b'] },
  { operator: 'arithmetic', source: 'export const joined = (a: string, b: string) => a + b', changes: [] },
  {
    operator: 'arithmetic',
    source: 'export function count(n: number) { let k = n; k += n; k++; return -k }',
    changes: ['k += n → k -= n', 'k++ → k--', '-k → k'],
  },
  { operator: 'logical', source: 'export const both = (a: boolean, b: boolean) => a && b', changes: ['a && b → b', 'a && b → a'] },
  {
    operator: 'logical',
    source: 'export const all = (a: boolean, b: boolean, c: boolean) => a && b && c',
    changes: ['a && b → b', 'a && b → a', 'a && b && c → a && b'],
  },
  { operator: 'logical', source: 'export const or = (a: number | null) => [a ?? 7]', changes: ['a ?? 7 → 7', 'a ?? 7 → a'] },
  { operator: 'logical', source: 'export const not = (a: boolean) => [!a]', changes: ['!a → a'] },
  {
    operator: 'logical',
    source: 'export function first(box: { at: number | null }) { box.at ??= 1 }',
    changes: ['box.at ??= 1 → box.at = 1'],
  },
  {
    operator: 'condition',
    source: 'export function way(a: number, b: number) { if (a === b) return [a]; return [b] }',
    changes: ['a === b → true', 'a === b → false'],
  },
  {
    operator: 'condition',
    source: 'export const way = (a: boolean, b: boolean, n: number) => [a && b ? n : -n]',
    changes: ['a && b → false'],
  },
  { operator: 'condition', source: 'export const has = (a: Set<number>) => a.has(1)', changes: ['a.has(1) → true', 'a.has(1) → false'] },
  { operator: 'condition', source: 'export function run(a: number[]) { while (a.length > 0) a.pop() }', changes: ['a.length > 0 → false'] },
  { operator: 'boolean', source: 'export const yes = [true, false]', changes: ['true → false', 'false → true'] },
  { operator: 'number', source: 'export const LIMIT_MS = 30_000', changes: ['30_000 → 30001', '30_000 → 29999'] },
  { operator: 'number', source: "export const keyed = { 1: 'a' }", changes: [] },
  { operator: 'word', source: "export const state = (s: 'open' | 'paused' | 'closed') => [s === 'open']", changes: ["'open' → 'paused'"] },
  { operator: 'word', source: "export const to = (): 'open' | 'closed' => 'open'", changes: ["'open' → 'closed'"] },
  {
    operator: 'word',
    source: "export function say(s: 'open' | 'closed') { switch (s) { case 'open': return 1; default: return 2 } }",
    changes: ["'open' → 'closed'"],
  },
  {
    operator: 'word',
    source: `export const plain = ['some', '', \`\${1}\`, { 'key': 1 }]`,
    changes: ["'some' → ''", "'' → 'x'", `\`\${1}\` → ''`],
  },
  { operator: 'list', source: 'export const lists = { full: [1], empty: [] }', changes: ['[1] → []'] },
  {
    operator: 'call',
    source: 'export const calls = (a: number[]) => [a.some(Boolean), a.filter(Boolean), Math.min(1, 2), Math.floor(a[0] ?? 0)]',
    changes: [
      'a.some(Boolean) → a.every(Boolean)',
      'a.filter(Boolean) → a',
      'Math.min(1, 2) → Math.max(1, 2)',
      'Math.floor(a[0] ?? 0) → Math.ceil(a[0] ?? 0)',
    ],
  },
  {
    operator: 'optional',
    source: 'export const of = (a?: { b: number[] }) => [a?.b?.[0]]',
    changes: ['a?.b → a.b', 'a?.b?.[0] → a?.b[0]'],
  },
  { operator: 'answer', source: 'export function of(a: number[]): number[] | null { return a }', changes: ['a → null', 'a → []'] },
  { operator: 'answer', source: 'export const at = (a: { at: number }) => a.at', changes: ['a.at → 0'] },
  {
    operator: 'statement',
    source: 'export function note(a: { n: number }, all: number[]) { a.n = 0; for (const n of all) { if (n > 1) continue; all.push(n) } }',
    changes: ['a.n = 0; → {}', 'for (const n of all) { if (n > 1) continue; all.push(n) } → {}', 'continue; → {}', 'all.push(n) → {}'],
  },
]

const FILES = CASES.map(({ source }, place) => [`case-${place}.ts`, `${source}\n`] as const)

test('[B101] each kind of change is made wherever it can be, and nowhere else', () => {
  const root = plantRules(Object.fromEntries(FILES))
  const mutants = listMutants(
    root,
    FILES.map(([name]) => `domain/src/${name}`),
  )
  for (const [place, { operator, changes }] of CASES.entries()) {
    const found = mutants.filter((mutant) => mutant.file === `domain/src/case-${place}.ts` && mutant.operator === operator)
    expect([CASES[place]?.source, found.map(shownChange).sort()]).toEqual([CASES[place]?.source, [...changes].sort()])
  }
})

test('[B100] types, imports and the words of bugs are left alone, and no change is made twice', () => {
  const root = plantRules({
    'bug.ts': `export function present<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(\`\${what} is missing\`)
  return value
}
`,
    'rule.ts':
      "import { present } from './bug.ts'\nexport type State = 'open' | 'closed'\nexport interface Box { readonly n: 1 | 2 | null }\nexport const of = (box: Box) => present(box.n, 'the number') as 1 | 2\nexport const few = () => [[]]\n",
  })
  const mutants = listMutants(root, ['domain/src/bug.ts', 'domain/src/rule.ts'])
  expect(mutants.map((mutant) => `${mutant.file.slice(11)}:${mutant.line} ${mutant.operator}: ${shownChange(mutant)}`)).toEqual([
    'bug.ts:2 condition: value === null → true',
    'bug.ts:2 condition: value === null → false',
    `bug.ts:2 statement: throw new Error(\`\${what} is missing\`) → {}`,
    "rule.ts:4 answer: present(box.n, 'the number') as 1 | 2 → 0",
    'rule.ts:5 list: [[]] → []',
  ])
})
