/** Breaks a printable text at blanks into lines of at most `columns`; a word longer than a line is broken where the line ends. */
export function wrapText(text: string, columns: number): readonly string[] {
  return wrapWords(text.split(' '), columns)
}

/** As `wrapText`, but an item such as "SMS 1708" stays on one line where a whole line can hold it. */
export function wrapItems(items: readonly string[], columns: number): readonly string[] {
  return wrapWords(
    items.flatMap((item) => (item.length <= columns ? [item] : item.split(' '))),
    columns,
  )
}

function wrapWords(words: readonly string[], columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.flatMap((whole) => splitLongWord(whole, columns))) {
    if (line === '') line = word
    else if (line.length + 1 + word.length <= columns) line = `${line} ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  return lines
}

function splitLongWord(word: string, columns: number): readonly string[] {
  const pieces: string[] = []
  for (let from = 0; from < word.length; from += columns) pieces.push(word.slice(from, from + columns))
  return pieces
}
