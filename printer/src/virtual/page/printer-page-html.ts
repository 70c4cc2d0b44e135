import { paperTexts } from '@loket/texts'
import { FAULT_GROUPS } from './fault-buttons.ts'

const id = paperTexts.id.virtualPrinter
const en = paperTexts.en.virtualPrinter

/** The page's frame, Indonesian first and English beneath; the papers themselves are put in by page.js. */
export function printerPageHtml(withButtons: boolean): string {
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${id.title} · Loket</title>
<link rel="stylesheet" href="/printer/page.css">
${withButtons ? '<link rel="stylesheet" href="/printer/faults.css">\n' : ''}<script type="module" src="/printer/page.js"></script>
</head>
<body>
<header>
<h1>${id.title}</h1>
<p lang="en">${en.title}</p>
</header>
<main>
<p class="offline" role="alert" hidden>${both('offline')}</p>
<div class="state" role="status">
<p class="ready">${both('ready')}</p>
<p class="stopped" hidden><strong>${id.stopped}: ${causes(id)}</strong> <span lang="en">${en.stopped}: ${causes(en)}</span></p>
<p class="waiting" hidden>${id.waiting} <b></b> <span lang="en">${en.waiting} <b></b></span></p>
</div>
${withButtons ? buttons() : ''}
<section class="roll" aria-label="${id.title}">
<p class="what">${both('what')}</p>
<p class="nothing" hidden><strong>${id.nothingYet}</strong> <span lang="en">${en.nothingYet}</span></p>
<div class="papers" aria-live="polite"></div>
</section>
</main>
<template id="paper">
<figure><img alt=""><figcaption><time></time><p class="torn" hidden>${both('tornOff')}</p><a download>${both('asPicture')}</a><details><summary>${both('asText')}</summary><pre tabindex="0"></pre></details></figcaption></figure>
</template>
</body>
</html>
`
}

/** Every cause at once; page.js shows those that are the case. */
function causes(texts: typeof id): string {
  return Object.entries(texts.stopCauses)
    .map(([name, words]) => `<span class="cause" data-cause="${name}" hidden>${words}</span>`)
    .join('')
}

function buttons(): string {
  const groups = FAULT_GROUPS.map(
    ({ name, faults }) =>
      `<fieldset><legend>${id.groups[name]} <span lang="en">${en.groups[name]}</span></legend>\n` +
      faults.map((fault) => button(`data-fault="${fault}" aria-pressed="false"`, id.faults[fault], en.faults[fault])).join('\n') +
      '\n</fieldset>',
  )
  return `<details class="faults" open>
<summary><h2>${id.faultsTitle} <span lang="en">${en.faultsTitle}</span></h2></summary>
<p class="hint">${both('faultsHint')}</p>
<p class="not-pressed" role="alert" hidden>${both('notPressed')}</p>
<div class="actions">
${button('data-action="allRight"', id.allRight, en.allRight)}
${button('data-action="powerCycle"', id.powerCycle, en.powerCycle)}
</div>
${groups.join('\n')}
</details>`
}

function button(attributes: string, words: string, wordsInEnglish: string): string {
  return `<button type="button" ${attributes}>${words} <span lang="en">${wordsInEnglish}</span></button>`
}

function both(name: 'offline' | 'ready' | 'what' | 'tornOff' | 'asPicture' | 'asText' | 'faultsHint' | 'notPressed'): string {
  return `${id[name]} <span lang="en">${en[name]}</span>`
}
