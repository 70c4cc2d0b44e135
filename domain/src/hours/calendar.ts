// Dates of the proleptic Gregorian calendar as text, without a clock and without a zone.

import type { LocalDate } from '@loket/protocol'

/** From the first of March of the year 0 to 1970-01-01. Years begin in March here, so that a leap day is the last of its year. */
const DAYS_BEFORE_1970 = 719_468
/** In 400 years, and in 4 of them: the mean century and the mean year have a quarter of these. */
const DAYS_OF_400_YEARS = 146_097
const DAYS_OF_4_YEARS = 1461

/** Days from 1970-01-01. */
function dayNumber(date: LocalDate): number {
  const month = Number(date.slice(5, 7))
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const monthFromMarch = (month + 9) % 12
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return 365 * year + leapDays + daysBefore(monthFromMarch) + Number(date.slice(8)) - 1 - DAYS_BEFORE_1970
}

function dateOf(days: number): LocalDate {
  const sinceMarch = days + DAYS_BEFORE_1970
  const century = Math.floor((4 * sinceMarch + 3) / DAYS_OF_400_YEARS)
  const dayOfCentury = sinceMarch - Math.floor((century * DAYS_OF_400_YEARS) / 4)
  const yearOfCentury = Math.floor((4 * dayOfCentury + 3) / DAYS_OF_4_YEARS)
  const dayOfYear = dayOfCentury - Math.floor((yearOfCentury * DAYS_OF_4_YEARS) / 4)
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = ((monthFromMarch + 2) % 12) + 1
  const year = 100 * century + yearOfCentury + (month <= 2 ? 1 : 0)
  const day = dayOfYear - daysBefore(monthFromMarch) + 1
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LocalDate
}

/** Days of the months from March on: 31, 30, 31, 30, 31 and again, which is 153 in five months. */
function daysBefore(monthFromMarch: number): number {
  return Math.floor((153 * monthFromMarch + 2) / 5)
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(dayNumber(date) + days)
}

/** ISO weekday, 1 = Monday to 7 = Sunday. */
export function weekdayOf(date: LocalDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}
