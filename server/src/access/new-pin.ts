import { randomInt } from 'node:crypto'

/** Six random digits that nobody tries first. */
export function newPin(): string {
  for (;;) {
    const pin = String(randomInt(1_000_000)).padStart(6, '0')
    if (!isGuessable(pin)) return pin
  }
}

/** "000000", "123456", "987654": what is tried first. */
export function isGuessable(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]))
  return steps.every((step) => step === steps[0]) && [0, 1, -1].includes(steps[0] ?? 0)
}
