// Asks for the papers once a second and shows the new ones on top. Papers never change, so one that is shown stays as it is.

const EVERY_MS = 1_000
const papers = document.querySelector('.papers')
const nothing = document.querySelector('.nothing')
const offline = document.querySelector('.offline')
const template = document.querySelector('#paper')

/** A server that was started again counts from 1 again: then everything shown is another run's. */
function isAnotherRun(list) {
  const newest = papers.firstElementChild
  return newest !== null && !list.some(({ id, printedAt }) => newest.dataset.paper === `${id} ${printedAt}`)
}

function show(list) {
  if (isAnotherRun(list)) papers.replaceChildren()
  const shown = new Set(Array.from(papers.children, (paper) => paper.dataset.paper))
  for (const paper of list.toReversed()) {
    const key = `${paper.id} ${paper.printedAt}`
    if (!shown.has(key)) papers.prepend(figureOf(paper, key))
  }
  while (papers.children.length > list.length) papers.lastElementChild.remove()
  nothing.hidden = list.length > 0
}

function figureOf(paper, key) {
  const figure = template.content.firstElementChild.cloneNode(true)
  const at = new Date(paper.printedAt)
  figure.dataset.paper = key
  const image = figure.querySelector('img')
  image.src = `/printer/papers/${paper.id}.svg?at=${paper.printedAt}`
  image.alt = paper.text
  figure.querySelector('pre').textContent = paper.text
  const time = figure.querySelector('time')
  time.dateTime = at.toISOString()
  time.textContent = [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0')).join('.')
  return figure
}

async function refresh() {
  try {
    const answer = await fetch('/printer/papers', { cache: 'no-store' })
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
    show(await answer.json())
    offline.hidden = true
  } catch {
    // The server is away; the page says so and asks again.
    offline.hidden = false
  }
  setTimeout(() => void refresh(), document.hidden ? 5 * EVERY_MS : EVERY_MS)
}

void refresh()
