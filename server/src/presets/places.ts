// The demonstration office of each level, and where each sends people for what it does not serve.

import type { Localized, OfficeLevel } from '@loket/protocol'

export interface Place {
  readonly officeId: string
  readonly name: Localized
  readonly region: Localized
  readonly counters: number
  /** The city office of this place. */
  readonly sudin: Localized
}

const YOUR_KELURAHAN: Localized = { id: 'kelurahan Anda', en: 'your kelurahan' }
const YOUR_KECAMATAN: Localized = { id: 'kecamatan Anda', en: 'your kecamatan' }
const SUDIN_TIMUR: Localized = { id: 'Sudin Dukcapil Jakarta Timur', en: 'Sudin Dukcapil Jakarta Timur' }
const SUDIN_SELATAN: Localized = { id: 'Sudin Dukcapil Jakarta Selatan', en: 'Sudin Dukcapil Jakarta Selatan' }
const TIMUR: Localized = { id: 'Kota Administrasi Jakarta Timur', en: 'Administrative City of East Jakarta' }

// Counters: 3, 2 and 10 by https://desain.beritajakarta.id/read/119161/operasional-layanan-adminduk-di-jakpus-disesuaikan-selama-ramadan (2023);
// the six desks in the MPP: assumption.
export const PLACES: Readonly<Record<OfficeLevel, Place>> = {
  kelurahan: {
    officeId: 'kelurahan-pulo-gadung',
    name: { id: 'Dukcapil Kelurahan Pulo Gadung', en: 'Dukcapil Kelurahan Pulo Gadung' },
    region: TIMUR,
    counters: 3,
    sudin: SUDIN_TIMUR,
  },
  kecamatan: {
    officeId: 'kecamatan-pulo-gadung',
    name: { id: 'Dukcapil Kecamatan Pulo Gadung', en: 'Dukcapil Kecamatan Pulo Gadung' },
    region: TIMUR,
    counters: 2,
    sudin: SUDIN_TIMUR,
  },
  sudin: {
    officeId: 'sudin-jakarta-timur',
    name: SUDIN_TIMUR,
    region: TIMUR,
    counters: 10,
    sudin: SUDIN_TIMUR,
  },
  mpp: {
    officeId: 'mpp-jakarta',
    name: { id: 'Dukcapil Mal Pelayanan Publik Jakarta', en: 'Dukcapil at the Jakarta Public Service Mall' },
    region: { id: 'Kota Administrasi Jakarta Selatan', en: 'Administrative City of South Jakarta' },
    counters: 6,
    sudin: SUDIN_SELATAN,
  },
}

/** The nearest place that serves what this office does not. Read after "served at". */
export function servedAt(place: Place, levels: readonly OfficeLevel[]): Localized {
  if (levels.includes('kelurahan')) return YOUR_KELURAHAN
  if (levels.includes('kecamatan')) return YOUR_KECAMATAN
  return place.sudin
}
