// Opening hours by level. The midday break is a break of counters in shifts, never a closing of the office (assumption).
// The last ticket is an hour before closing (assumption; the practice: https://desain.beritajakarta.id/read/36092/pelayanan-kependudukan-di-kelurahan-pulogebang-dikeluhkan).

import type { MinuteOfDay, OfficeLevel, WeekdayHours } from '@loket/protocol'

const OPENS = 7 * 60 + 30

export function openingHours(level: OfficeLevel): readonly WeekdayHours[] {
  return level === 'mpp' ? MPP_HOURS : OFFICE_HOURS
}

// Monday to Thursday: https://barat.jakarta.go.id/ppid/berita/10119 (April 2024). Friday until 16.30: assumption, as in the MPP.
// Conflict: https://desain.beritajakarta.id/read/119161/operasional-layanan-adminduk-di-jakpus-disesuaikan-selama-ramadan (2023) says 17.00, so every office may set its own.
const OFFICE_HOURS = [1, 2, 3, 4].map((weekday) => hoursOf(weekday, 16 * 60)).concat(hoursOf(5, 16 * 60 + 30))

// https://menpan.go.id/site/berita-terkini/warga-antusias-datangi-mal-pelayanan-publik-jakarta (November 2017)
const MPP_HOURS = [...OFFICE_HOURS, hoursOf(6, 12 * 60)]

function hoursOf(weekday: number, closesAtMinute: MinuteOfDay): WeekdayHours {
  return { weekday, windows: [{ opensAtMinute: OPENS, closesAtMinute, lastTicketAtMinute: closesAtMinute - 60 }] }
}
