// Links between our own documents: the file is there, and so is the heading. The outside world is not asked.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { report } from './report.ts'
import { findFiles } from './source-files.ts'

export interface LinksReport {
  readonly problems: readonly string[]
  readonly links: number
  readonly documents: number
}

/** Checks all Markdown below `root`. */
export function checkLinks(root: string): LinksReport {
  const documents = findFiles(root, '.', (path) => path.endsWith('.md'))
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  const links = documents.flatMap((document) => [...new Set(localLinksOf(read(document)))].map((target) => ({ document, target })))
  const problems = links.flatMap(({ document, target }) => {
    const [path = '', anchor] = target.split('#')
    const file = path === '' ? document : normalize(join(dirname(document), decodeURIComponent(path)))
    if (!existsSync(join(root, file))) return [`${document} links to ${target}: there is no ${file}`]
    if (anchor === undefined || !file.endsWith('.md') || anchorsOf(read(file)).has(decodeURIComponent(anchor))) return []
    return [`${document} links to ${target}: ${file} has no such heading`]
  })
  return { problems, links: links.length, documents: documents.length }
}

/** Targets of links and pictures that stay in the house; code is not read. */
export function localLinksOf(markdown: string): readonly string[] {
  const text = withoutCode(markdown)
  const inline = [...text.matchAll(/!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)]
  // A picture that is itself a link hides its outer target from the pattern above.
  const outer = [...text.matchAll(/\]\([^)]*\)\]\(\s*<?([^)\s>]+)>?\s*\)/g)]
  const references = [...text.matchAll(/^\[[^\]]+\]:\s*<?([^\s>]+)>?/gm)]
  const elements = [...text.matchAll(/<(?:img|a)\b[^>]*\b(?:src|href)="([^"]+)"/g)]
  return [...inline, ...outer, ...references, ...elements]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^[a-z][a-z+.-]*:/i.test(target))
}

/** Anchors a reader can link to: headings as hosting sites number them, and explicit ids. */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const text = withoutCode(markdown)
  const anchors = new Set([...text.matchAll(/\b(?:id|name)="([^"]+)"/g)].map((match) => match[1] ?? ''))
  const seen = new Map<string, number>()
  for (const [, heading = ''] of markdownHeadings(markdown)) {
    const slug = slugOf(heading)
    const count = seen.get(slug) ?? 0
    seen.set(slug, count + 1)
    anchors.add(count === 0 ? slug : `${slug}-${count}`)
  }
  return anchors
}

function markdownHeadings(markdown: string): Iterable<RegExpExecArray> {
  return markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)
}

function slugOf(heading: string): string {
  const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*`]/g, '')
  return words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')
}

function withoutCode(markdown: string): string {
  return markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '')
}

if (import.meta.main) {
  const { problems, links, documents } = checkLinks(process.cwd())
  report(problems, `${links} links in ${documents} documents`)
}
