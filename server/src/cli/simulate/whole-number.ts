import { cannotStart } from '../../start-trouble.ts'

/** The number an option was typed with. Throws `CannotStart` (`wrongSetting`) where it is none, or less than `least`. */
export function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < least) {
    throw cannotStart('wrongSetting', `${option} ${text} is no whole number from ${least} on.`, null)
  }
  return number
}
