// What to bring for a service, to take home before a number is taken: said once what every case needs, then case by case.

import type { RequiredDocument } from '@loket/protocol'
import type { ChecklistCase, ChecklistSlip } from '../slips.ts'
import type { Block, Layout } from './blocks.ts'
import { documentLines } from './document-lines.ts'
import { freeOfCharge, opening, serviceLines } from './letterhead.ts'
import { CENTRED_BOLD, CUT, heading, inEachLanguage, LEFT, LEFT_BOLD, namesOf, type Page, pageFor, RULE, sentence } from './page.ts'
import { promiseLines, promiseNote } from './promise-lines.ts'

export function layoutChecklist(slip: ChecklistSlip): Layout {
  const page = pageFor(slip)
  return {
    columns: page.columns,
    blocks: [
      ...opening(page, slip, (texts) => texts.checklist.title),
      ...serviceLines(page, slip.serviceName),
      ...promiseLines(page, slip),
      RULE,
      ...documents(page, slip.cases),
      RULE,
      ...sentence(page, CENTRED_BOLD, (texts) => texts.checklist.takeNumber),
      ...promiseNote(page, slip),
      ...freeOfCharge(page),
      CUT,
    ],
  }
}

function documents(page: Page, cases: readonly ChecklistCase[]): readonly Block[] {
  const everyCase = inEveryCase(cases)
  const shared = cases.length > 1 && everyCase.length > 0
  const own = shared ? cases.map((one) => ({ ...one, documents: one.documents.filter((document) => !has(everyCase, document)) })) : cases
  if (cases.every((one) => one.documents.length === 0)) return sentence(page, LEFT, (texts) => texts.checklist.nothing)
  return [
    ...(shared ? [...heading(page, LEFT_BOLD, (texts) => texts.always), ...alwaysAndSometimes(page, everyCase)] : []),
    ...own.flatMap((one) => caseLines(page, one)),
  ]
}

/** A case that needs nothing of its own adds no line. */
function caseLines(page: Page, { name, documents: needed }: ChecklistCase): readonly Block[] {
  if (needed.length === 0) return []
  const title = name === null ? [] : inEachLanguage(page, namesOf(page, name), LEFT_BOLD)
  return [...title, ...alwaysAndSometimes(page, needed)]
}

function alwaysAndSometimes(page: Page, needed: readonly RequiredDocument[]): readonly Block[] {
  const sometimes = needed.filter(({ required }) => required === 'sometimes')
  return [
    ...needed.filter(({ required }) => required === 'always').flatMap((document) => documentLines(page, document)),
    ...(sometimes.length === 0 ? [] : heading(page, LEFT, (texts) => texts.sometimes)),
    ...sometimes.flatMap((document) => documentLines(page, document)),
  ]
}

function inEveryCase(cases: readonly ChecklistCase[]): readonly RequiredDocument[] {
  const [first, ...others] = cases
  return first?.documents.filter((document) => others.every((one) => has(one.documents, document))) ?? []
}

function has(among: readonly RequiredDocument[], document: RequiredDocument): boolean {
  return among.some(({ name, form, required }) => name.id === document.name.id && form === document.form && required === document.required)
}
