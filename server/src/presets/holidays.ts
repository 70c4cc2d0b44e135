// National holidays and collective leave (cuti bersama) of 2026, by the decree of 19 September 2025:
// https://garuda.tv/jadwal-libur-nasional-cuti-bersama-2026. Other years are entered by the administrator: they are decreed, never computed.

import type { LocalDate, SpecialDate } from '@loket/protocol'

export const HOLIDAYS: readonly SpecialDate[] = [
  closed('2026-01-01', 'Tahun Baru 2026 Masehi', "New Year's Day"),
  closed('2026-01-16', 'Isra Mikraj Nabi Muhammad SAW', 'Ascension of the Prophet'),
  leave('2026-02-16', 'Tahun Baru Imlek', 'Lunar New Year'),
  closed('2026-02-17', 'Tahun Baru Imlek', 'Lunar New Year'),
  leave('2026-03-18', 'Hari Suci Nyepi', 'Nyepi'),
  closed('2026-03-19', 'Hari Suci Nyepi', 'Nyepi'),
  leave('2026-03-20', 'Idulfitri', 'Eid al-Fitr'),
  closed('2026-03-21', 'Idulfitri', 'Eid al-Fitr'),
  closed('2026-03-22', 'Idulfitri', 'Eid al-Fitr'),
  leave('2026-03-23', 'Idulfitri', 'Eid al-Fitr'),
  leave('2026-03-24', 'Idulfitri', 'Eid al-Fitr'),
  closed('2026-04-03', 'Wafat Yesus Kristus', 'Good Friday'),
  closed('2026-04-05', 'Paskah', 'Easter'),
  closed('2026-05-01', 'Hari Buruh Internasional', 'Labour Day'),
  closed('2026-05-14', 'Kenaikan Yesus Kristus', 'Ascension Day'),
  leave('2026-05-15', 'Kenaikan Yesus Kristus', 'Ascension Day'),
  closed('2026-05-27', 'Iduladha', 'Eid al-Adha'),
  leave('2026-05-28', 'Iduladha', 'Eid al-Adha'),
  closed('2026-05-31', 'Hari Raya Waisak', 'Vesak'),
  closed('2026-06-01', 'Hari Lahir Pancasila', 'Pancasila Day'),
  closed('2026-06-16', 'Tahun Baru Islam', 'Islamic New Year'),
  closed('2026-08-17', 'Proklamasi Kemerdekaan', 'Independence Day'),
  closed('2026-08-25', 'Maulid Nabi Muhammad SAW', "The Prophet's Birthday"),
  leave('2026-12-24', 'Natal', 'Christmas'),
  closed('2026-12-25', 'Hari Raya Natal', 'Christmas Day'),
]

function closed(date: string, id: string, en: string): SpecialDate {
  return { date: date as LocalDate, reason: { id, en }, windows: [] }
}

function leave(date: string, id: string, en: string): SpecialDate {
  return closed(date, `Cuti bersama ${id}`, `Collective leave, ${en}`)
}
