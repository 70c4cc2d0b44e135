import type { LocalDate, Settings, SpecialDate } from '@loket/protocol'

/** The settings with this one date open from midnight to midnight; what an earlier day of the demonstration added is taken out. */
export function aroundTheClock(settings: Settings, date: LocalDate): Settings {
  const kept = settings.specialDates.filter((special) => special.date !== date && !isOurs(special))
  return { ...settings, specialDates: [...kept, demoDate(date)] }
}

function demoDate(date: LocalDate): SpecialDate {
  return {
    date,
    reason: { id: 'Kantor contoh, buka sepanjang hari', en: 'Demonstration office, open around the clock' },
    windows: [{ opensAtMinute: 0, lastTicketAtMinute: 1439, closesAtMinute: 1440 }],
  }
}

function isOurs({ windows }: SpecialDate): boolean {
  return windows.length === 1 && windows[0]?.opensAtMinute === 0 && windows[0].closesAtMinute === 1440
}
