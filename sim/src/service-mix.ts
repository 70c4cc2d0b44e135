// What people come for: the visits of the evening of 11 January 2023 in Jakarta Timur, 65 kelurahan, 10 kecamatan and the Sudin together.
// https://m.beritajakarta.id/read/115635/dukcapil-jaktim-terus-galakkan-program-layanan-rabu-petang

import type { ServiceId, Settings } from '@loket/protocol'
import type { Weighted } from './distributions.ts'

interface MixLine {
  /** As published. */
  readonly line: string
  readonly visits: number
  /** Shared evenly where a line stands for several services: assumption. */
  readonly serviceIds: readonly string[]
}

export const PUBLISHED_VISITS = 851

export const PUBLISHED_MIX: readonly MixLine[] = [
  { line: 'Distribusi KTP', visits: 224, serviceIds: ['ktp-ambil'] },
  { line: 'Cetak KTP', visits: 216, serviceIds: ['ktp-cetak'] },
  { line: 'Rekam pemula', visits: 187, serviceIds: ['ktp-rekam'] },
  { line: 'Cetak KK', visits: 87, serviceIds: ['kk-baru', 'kk-ubah', 'kk-ganti'] },
  { line: 'Konsultasi', visits: 35, serviceIds: ['konsultasi'] },
  { line: 'KIA', visits: 26, serviceIds: ['kia'] },
  { line: 'Rekam di atas 17 tahun', visits: 22, serviceIds: ['ktp-rekam'] },
  { line: 'Pindah datang', visits: 11, serviceIds: ['pindah-datang'] },
  { line: 'Pindah keluar', visits: 4, serviceIds: ['pindah-keluar'] },
]

/** The mix for an office: what it does not offer is left out; visits that were not itemised go evenly to its other services. */
export function mixFor(settings: Settings): readonly Weighted<ServiceId>[] {
  const offered = settings.services.filter((service) => service.offer.here).map((service) => service.id)
  const weights = new Map<ServiceId, number>(offered.map((id) => [id, 0]))
  const add = (ids: readonly ServiceId[], visits: number) => {
    for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + visits / ids.length)
  }
  for (const { serviceIds, visits } of PUBLISHED_MIX)
    add(
      serviceIds.map((id) => id as ServiceId).filter((id) => weights.has(id)),
      visits,
    )
  const itemised = PUBLISHED_MIX.reduce((sum, line) => sum + line.visits, 0)
  add(
    offered.filter((id) => weights.get(id) === 0),
    PUBLISHED_VISITS - itemised,
  )
  return [...weights].map(([value, weight]) => ({ value, weight }))
}
