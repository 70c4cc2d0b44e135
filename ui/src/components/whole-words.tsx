import type { JSX } from 'preact'

/** A name whose words are never broken at a hyphen: "KTP-el" stays on one line. The page's styles give `.whole` its meaning. */
export function WholeWords({ children }: { readonly children: string }): JSX.Element {
  return <>{children.split(/(\S*-\S*)/).map((part, place) => (place % 2 === 0 ? part : <span class="whole">{part}</span>))}</>
}
