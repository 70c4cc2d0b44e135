// What may stand on paper: printable ASCII and the letters of Latin-1, which code page 850 holds all. A control byte is a command to the
// printer, wherever it stands, so none may come out of here [R5].

const TYPOGRAPHIC: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '…': '...',
  '•': '·',
  '€': 'EUR',
  '™': 'TM',
}

/** One line of text that any printer of ours can print: typographic characters made plain, blanks collapsed, the unprintable shown as "?". */
export function printable(text: string): string {
  const plain = Array.from(text.normalize('NFC'), plainCharacter).join('')
  return plain.replaceAll(/ {2,}/g, ' ').trim()
}

function plainCharacter(character: string): string {
  const replacement = TYPOGRAPHIC[character]
  if (replacement !== undefined) return replacement
  if (/\s/u.test(character)) return ' '
  if (/[\p{Control}\p{Format}]/u.test(character)) return ''
  if (isPrintable(character)) return character
  const bare = character.normalize('NFKD').replaceAll(/\p{Mark}/gu, '')
  return bare !== '' && Array.from(bare).every(isPrintable) ? bare : '?'
}

function isPrintable(character: string): boolean {
  return /^[\u0020-\u007e\u00a1-\u00ff]$/u.test(character)
}
