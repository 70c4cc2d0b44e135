/** The port of a server that was not told another one. */
const USUAL_PORT = 8080

/**
 * The server's address in what somebody typed or scanned: an address of one of its pages will do, and so will a bare host or host and port.
 * `null`: it cannot be one.
 */
export function serverAddressIn(text: string): string | null {
  const trimmed = text.trim()
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed)
  const address = hasScheme ? trimmed : `http://${trimmed}`
  if (trimmed === '' || !URL.canParse(address)) return null
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null
  if (!hasScheme && !namesPort(trimmed)) url.port = String(USUAL_PORT)
  return url.origin
}

function namesPort(text: string): boolean {
  return /^(\[[^\]]*\]|[^/:]*):\d+/.test(text)
}
