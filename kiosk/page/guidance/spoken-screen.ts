// What is read aloud of a screen: what it asks, how things stand, what to bring, and what can be touched.

const PARTS = [
  'h1',
  '.heading-second .pill',
  '.heading-second .figures',
  '[role=status]',
  '[role=alert]',
  '.expectations > div',
  '.opens',
  '.papers h2, .papers h3, .papers li',
  '.content button .tile-name',
  '.priority p',
  '.content .button > span:first-child',
]

/** The words of a screen in the order they are needed, each part a sentence of its own. */
export function spokenScreen(screen: ParentNode): string {
  return PARTS.flatMap((selector) => [...screen.querySelectorAll<HTMLElement>(selector)])
    .map(spokenWords)
    .filter((words) => words !== '')
    .join(' ')
}

/** Of one part, without what is there for the eye alone; what stands in elements of its own is a sentence of its own. */
export function spokenWords(element: HTMLElement): string {
  return textsIn(element)
    .map((part) => (/[.?!…]$/.test(part) ? part : `${part}.`))
    .join(' ')
}

function textsIn(element: HTMLElement): readonly string[] {
  if (element.getAttribute('aria-hidden') === 'true' || element.tagName === 'svg') return []
  const children = [...element.childNodes]
  const isWords = children.every((child) => child.nodeType === Node.TEXT_NODE || INLINE.includes((child as HTMLElement).className))
  if (isWords) return textOf(element) === '' ? [] : [textOf(element)]
  return children.flatMap((child) =>
    child.nodeType === Node.TEXT_NODE ? (textOf(child) === '' ? [] : [textOf(child)]) : textsIn(child as HTMLElement),
  )
}

/** Elements within one saying: words that stay whole, notes to a document, a number in a heading. */
const INLINE = ['whole', 'document-notes', 'visually-hidden']

function textOf(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim()
}
