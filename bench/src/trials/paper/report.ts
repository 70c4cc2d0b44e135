// The report around the table: how it came about, what its words mean, and what a printer cannot let anybody know.

import { supervisorTextsFor } from '@loket/texts'
import { COURSES } from './combinations.ts'
import type { PaperFault } from './faults.ts'
import { paperTable } from './paper-table.ts'
import type { Played } from './run-all.ts'
import { troublesHeard } from './troubles-heard.ts'

const SUPERVISOR_PAGES = (['en', 'id'] as const).map((language) => supervisorTextsFor(language).supervisor)

/** Markdown. */
export function writeReport(played: readonly Played[]): string {
  return `# The trial of the papers

Made by \`npm run trial -- paper --write\`; do not edit. Its test plays all of it again and holds this file against what came.

${played.length} cases: ${COURSES.length} courses, each a fault, a moment and a length, with every class of printer that can meet them. A whole office
runs in each: loop, journal, print desk and station, over TCP to the virtual printer, its clock turned by hand whenever both ends are quiet.

One citizen takes a number and meets the fault. Of **2 s** the fault is gone soon; of **50 s** a second citizen takes a number while it lasts; of
**135 s** every time of ours has run out, and copies of what is in doubt are asked for before it ends. Then somebody puts it right as a person
does, copies of what is in doubt are printed, two more citizens come, all are called, and the journal is verified.

## What was held

In each case, of every number [R160 to R166 in the rules](../rules.md#r-printing): the words *printed* and *processed* stand for a whole paper that
was cut; at most one paper is not marked as a copy; what was given up never comes; the kiosk sends nobody to an empty slot and denies no paper;
the supervisor is shown the trouble while it lasts, as far as this printer can say, and none after it; what may be missing is in the list, and
nothing else; a copy comes, or is in the list again; every number is called; and the next citizen's paper comes as if nothing had been.

## What came

A cell is the number that met the fault: the end of its job · its paper · what the kiosk said. *Torn*: what came out is not all of the ticket.
*With a scrap*: the rest of another paper hangs on it. An empty cell was not played: only the Epson knows process ids, and the garbage-clone differs
from the clone only where it would have told a change by itself. *Half of it*, *first byte*: as the printer had read them. *All but the question*:
up to the cut, without the question for a last word.

${paperTable(played)}

## What the supervisor is shown

While the fault lasts, with the page's sentence in English and Indonesian. A printer that answers no status can let nobody know more than that its line is broken; its papers stand in the list.

${troubleTable(played)}

## What nobody can know

- A roll that ends within a ticket: the printer says *printed* when the rest came out on the new roll. The paper is there, in two pieces.
- *Processed* is an answer in its turn and no word on paper (GS r 1). After answers that were lost it is *unknown* for one job more (R39).
- A mute printer has *probably printed* whatever it was sent while its line held (R41): the kiosk says that it is not sure, and so does this table.
`
}

function troubleTable(played: readonly Played[]): string {
  const faults = [...new Set(played.map(({ combination }) => combination.fault))].filter(({ sign }) => sign !== null)
  const rows = faults.map((fault) => `| ${fault.name} | ${sayHeard(fault, 'epson')} | ${sayHeard(fault, 'mute')} |`)
  return ['| fault | by one that answers | by one that does not |', '|---|---|---|', ...rows].join('\n')
}

/** The trouble, and what the page says to do about it. */
function sayHeard(fault: PaperFault, profile: 'epson' | 'mute'): string {
  const { oneOf, paperLow } = troublesHeard(fault, profile)
  const troubles = oneOf.flatMap((trouble) =>
    trouble === null ? [] : [`\`${trouble}\`: ${SUPERVISOR_PAGES.map(({ printerHelp }) => printerHelp[trouble]).join(' / ')}`],
  )
  const low = SUPERVISOR_PAGES.map((page) => page.paperLow).join(' / ')
  return [troubles.join(' Or '), ...(paperLow ? [low] : [])].filter((words) => words !== '').join(' And: ') || 'nothing'
}
