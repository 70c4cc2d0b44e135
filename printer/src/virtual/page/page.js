// Asks for the papers and the printer's state once a second. Papers never change, so one that is shown stays as it is.

const EVERY_MS = 1_000
const papers = document.querySelector('.papers')
const nothing = document.querySelector('.nothing')
const offline = document.querySelector('.offline')
const template = document.querySelector('#paper')
const faults = document.querySelector('.faults')

/** A server that was started again counts from 1 again: then everything shown is another run's. */
function isAnotherRun(list) {
  const newest = papers.firstElementChild
  return newest !== null && !list.some(({ id, printedAt }) => newest.dataset.paper === `${id} ${printedAt}`)
}

function showPapers(list) {
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
  figure.querySelector('.torn').hidden = paper.complete
  const picture = figure.querySelector('a')
  picture.href = `/printer/papers/${paper.id}.png?at=${paper.printedAt}`
  picture.download = `${paper.id}.png`
  const time = figure.querySelector('time')
  time.dateTime = at.toISOString()
  time.textContent = [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0')).join('.')
  return figure
}

function showState({ set, stopped, jobsInBuffer }) {
  document.querySelector('.ready').hidden = stopped.length > 0
  document.querySelector('.stopped').hidden = stopped.length === 0
  for (const cause of document.querySelectorAll('[data-cause]')) cause.hidden = !stopped.includes(cause.dataset.cause)
  document.querySelector('.waiting').hidden = jobsInBuffer === 0
  for (const count of document.querySelectorAll('.waiting b')) count.textContent = String(jobsInBuffer)
  for (const button of document.querySelectorAll('[data-fault]')) {
    button.setAttribute('aria-pressed', String(set.includes(button.dataset.fault)))
  }
}

async function ask(path) {
  const answer = await fetch(path, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
  return answer.json()
}

async function refresh() {
  try {
    const [state, list] = await Promise.all([ask('/printer/state'), ask('/printer/papers')])
    showState(state)
    showPapers(list)
    offline.hidden = true
  } catch {
    // The server is away; the page says so and asks again.
    offline.hidden = false
  }
}

async function keepFresh() {
  await refresh()
  setTimeout(() => void keepFresh(), document.hidden ? 5 * EVERY_MS : EVERY_MS)
}

async function press({ dataset, ariaPressed }) {
  const body = JSON.stringify(dataset.fault ? { fault: dataset.fault, set: ariaPressed !== 'true' } : { action: dataset.action })
  const headers = { 'Content-Type': 'application/json' }
  const done = await fetch('/printer/buttons', { method: 'POST', headers, body }).then(
    ({ ok }) => ok,
    () => false,
  )
  document.querySelector('.not-pressed').hidden = done
  await refresh()
}

if (faults) {
  faults.addEventListener('click', (event) => {
    const button = event.target.closest('button')
    if (button) void press(button)
  })
  // On a phone the paper comes first, the buttons when asked for.
  faults.open = matchMedia('(min-width: 60rem)').matches
}

void keepFresh()
