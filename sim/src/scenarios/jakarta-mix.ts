// What a kelurahan of Jakarta is asked for: the published visits of one evening, with the minutes that the presets assume.

import type { Duration } from '../durations.ts'
import type { ScenarioService } from './scenario.ts'

export const MIX_SOURCE =
  'Mix: 851 visits of 11 January 2023 in Jakarta Timur, https://m.beritajakarta.id/read/115635/dukcapil-jaktim-terus-galakkan-program-layanan-rabu-petang (published 2023-01); the 39 not itemised go evenly to nine other services of a kelurahan: assumption.'
export const MINUTES_SOURCE =
  'Minutes at the counter: assumption, those of the service catalogue; log-normal with a deviation of 0.6 of the mean: assumption.'
export const CLASSES_SOURCE = 'Classes of 15, 30 and 60 minutes as wait targets: the catalogue; for most services assumption.'
export const WALKING_SOURCE = 'Walking to the counter: 35 seconds, log-normal, deviation half of it: assumption.'

const VARIATION = 0.6

function servicesTake(minutes: number): Duration {
  return { distribution: 'logNormal', mean: minutes, deviation: VARIATION * minutes }
}

export const WALKING: Duration = { distribution: 'logNormal', mean: 35 / 60, deviation: 17.5 / 60 }

export function line(name: string, seriesId: string, targetMinutes: 15 | 30 | 60, minutes: number, weight: number): ScenarioService {
  return { name, seriesId, targetMinutes, weight, service: servicesTake(minutes) }
}

const NOT_ITEMISED = 39 / 9

export const JAKARTA_MIX: readonly ScenarioService[] = [
  line('ktp-ambil', 'A', 15, 4, 224),
  line('ktp-cetak', 'A', 15, 8, 216),
  line('ktp-rekam', 'A', 15, 10, 187 + 22),
  line('kk-baru', 'M', 15, 12, 87 / 3),
  line('kk-ubah', 'M', 15, 10, 87 / 3),
  line('kk-ganti', 'M', 15, 8, 87 / 3),
  line('konsultasi', 'U', 15, 7, 35),
  line('kia', 'S', 15, 8, 26),
  line('pindah-datang', 'R', 30, 18, 11),
  line('pindah-keluar', 'R', 15, 10, 4),
  line('akta-lahir', 'L', 15, 12, NOT_ITEMISED),
  line('akta-mati', 'L', 15, 12, NOT_ITEMISED),
  line('ikd', 'A', 15, 8, NOT_ITEMISED),
  line('biodata-ubah', 'M', 15, 10, NOT_ITEMISED),
  line('nik-konsolidasi', 'M', 15, 8, NOT_ITEMISED),
  line('pindah-dalam', 'R', 30, 15, NOT_ITEMISED),
  line('nonpermanen', 'R', 30, 15, NOT_ITEMISED),
  line('biodata-baru', 'M', 30, 18, NOT_ITEMISED),
  line('nik-aktif', 'M', 30, 15, NOT_ITEMISED),
]
