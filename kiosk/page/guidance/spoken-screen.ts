// What is read aloud of a screen: what it asks, how things stand, and what can be touched.

/** The words of a screen in the order they are needed, each part a sentence of its own. */
export function spokenScreen(screen: ParentNode): string {
  const parts = [
    ...texts(screen, 'h1'),
    ...texts(screen, '.heading-second .facts > *'),
    ...texts(screen, '[role=status], [role=alert]'),
    ...texts(screen, '.expectations > div'),
    ...texts(screen, '.content button .tile-name'),
    ...texts(screen, '.content .button > span:first-child'),
  ]
  return parts.map((part) => (/[.?!…]$/.test(part) ? part : `${part}.`)).join(' ')
}

function texts(screen: ParentNode, selector: string): readonly string[] {
  return [...screen.querySelectorAll<HTMLElement>(selector)].map(wordsOf).filter((words) => words !== '')
}

/** Without what is there for the eye alone. */
function wordsOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement
  for (const hidden of copy.querySelectorAll('[aria-hidden=true], svg')) hidden.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}
