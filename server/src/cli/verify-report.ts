// What the verifier saw, in lines for a person.

import type { BadRow } from '../journal/replay.ts'
import type { Finding, Notice } from '../journal/verify/findings.ts'
import type { Examined } from '../journal/verify.ts'

/** `findings`: those that are told, of `examined.findings` in all. */
export function reportLines(examined: Examined, findings: readonly Finding[], unfoldable: BadRow | null): readonly string[] {
  const untold = examined.findings - findings.length
  return [
    summaryLine(examined, unfoldable),
    ...headLine(examined),
    anchorLine(examined, unfoldable),
    ...noticeLine(examined),
    ...findings.map(findingLine),
    ...(untold > 0 ? [`… and ${untold} more findings; --json tells all of them.`] : []),
    ...(unfoldable === null
      ? []
      : [`Row ${unfoldable.seq}: by the office's own rules it does not follow from the rows before it (${unfoldable.problem}).`]),
  ]
}

function summaryLine({ rows, findings }: Examined, unfoldable: BadRow | null): string {
  if (findings > 0) return `${countOf(rows, 'row')} read: ${countOf(findings, 'finding')}.`
  const facts = `${countOf(rows, 'row')} read: every hash as its bytes, no gap, time in order, every call as the facts have it.`
  return unfoldable === null ? `${facts} By the office's own rules, too, every row follows from those before it.` : facts
}

function headLine({ head }: Examined): readonly string[] {
  return head === null ? [] : [`Head: row ${head.seq}, ${head.hash}.`]
}

function anchorLine(examined: Examined, unfoldable: BadRow | null): string {
  const { anchoredTo, head, findings, held } = examined
  const word = findings === 0 && unfoldable === null ? 'Consistent' : 'Not consistent'
  if (anchoredTo === null) {
    const why =
      held.length === 0
        ? 'no printed ticket agrees with it or was compared'
        : 'the chain is broken before every row that an anchor agrees with'
    return `${word}, not anchored: ${why}. Who owns the disk could have written all of it anew.`
  }
  const rest =
    head !== null && head.seq > anchoredTo
      ? ` Nothing vouches for the ${countOf(head.seq - anchoredTo, 'row')} after it, nor for what may have stood behind them.`
      : ''
  return `${word}, anchored up to row ${anchoredTo}: ${agreedWords(examined, anchoredTo)}.${rest}`
}

/** Behind a break of the chain an anchor may agree, and vouches for nothing. */
function agreedWords({ held }: Examined, anchoredTo: number): string {
  const within = held.filter(({ seq }) => seq <= anchoredTo).length
  const agreed = `${countOf(held.length, 'anchor')} agreed`
  return within === held.length ? agreed : `${agreed}, of which ${within} ${within === 1 ? 'lies' : 'lie'} within that`
}

function noticeLine({ notices }: Examined): readonly string[] {
  const { overtaking, outOfOrder, undone } = notices
  if (overtaking + outOfOrder + undone === 0) return []
  return [`${countOf(overtaking, 'overtaking')}, ${countOf(outOfOrder, 'call')} out of order, ${countOf(undone, 'act')} taken back.`]
}

function findingLine({ kind, seq, toSeq, problem }: Finding): string {
  if (kind === 'anchorNotFound') return `No row: ${problem}.`
  return seq === toSeq ? `Row ${seq}: ${problem}.` : `Rows ${seq} to ${toSeq}: ${problem}.`
}

export function noticeWords(notice: Notice): string {
  const where = `${notice.serviceDay}, row ${notice.seq}, counter ${notice.counterId}`
  switch (notice.kind) {
    case 'overtaking':
      return `${where}: ${notice.called} overtook ${notice.overtaken} (${notice.reason}, by ${notice.rule}).`
    case 'outOfOrder':
      return `${where}: ${notice.called} was called out of order by ${notice.actor} (${notice.reasonId}, approval ${notice.approval}).`
    case 'undone':
      return `${where}: ${notice.actor} took back row ${notice.actSeq} of ${notice.number} (${notice.act}).`
  }
}

function countOf(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
