/** "1B 40 1C 2E", sixteen bytes a line. */
export function hex(bytes: Uint8Array): string {
  const pairs = Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0'))
  return Array.from({ length: Math.ceil(pairs.length / 16) }, (_, line) => pairs.slice(line * 16, line * 16 + 16).join(' ')).join('\n')
}
