/** E.164: a plus, then 8 to 15 digits. */
export type PhoneNumber = string & { readonly __brand: 'PhoneNumber' }

const BETWEEN_DIGITS = /[\s().\-\u2010-\u2015/]/g
/** After the country's 62 or the trunk's 0: mobile numbers begin with 8, and have 9 to 12 digits with it. */
const INDONESIAN_MOBILE = /^8[1-9]\d{7,10}$/
const ANY_COUNTRY = /^[1-9]\d{7,14}$/

/** Takes 0812…, 62812…, +62 812… and any other country's number with its plus; `null` for anything else, and for an Indonesian number that is no mobile's. */
export function readPhoneNumber(written: string): PhoneNumber | null {
  const compact = written.replace(BETWEEN_DIGITS, '').replace(/^00/, '+')
  const national = /^(?:\+?62|0)(8.*)$/.exec(compact)?.[1]
  if (national !== undefined) return INDONESIAN_MOBILE.test(national) ? (`+62${national}` as PhoneNumber) : null
  if (!compact.startsWith('+') || compact.startsWith('+62')) return null
  return ANY_COUNTRY.test(compact.slice(1)) ? (compact as PhoneNumber) : null
}
