// The agency's whole catalogue: classes, series, groups and services. An office's preset takes all of it and says what it offers itself.
// The official list that puts every service into a class is not public: a class without a source is an assumption for the agency to confirm.

import type { Series, SeriesId, ServiceClass, ServiceClassId, ServiceGroup, ServiceGroupId } from '@loket/protocol'
import type { CatalogueService } from './catalogue-service.ts'
import { BIRTH_AND_DEATH_SERVICES } from './services/birth-and-death.ts'
import { CHILD_CARD_SERVICES } from './services/child-card.ts'
import { DIGITAL_IDENTITY_SERVICES } from './services/digital-identity.ts'
import { FAMILY_CARD_SERVICES } from './services/family-card.ts'
import { ID_CARD_SERVICES } from './services/id-card.ts'
import { MARRIAGE_AND_CHILDREN_SERVICES } from './services/marriage-and-children.ts'
import { MOVING_SERVICES } from './services/moving.ts'
import { OTHER_SERVICES } from './services/other.ts'

/** "15, 30 or 60 minutes", https://desa.lampungpost.id/nusantara/pelayanan-15-menit-di-kelurahan-berjalan-optimal/ (22 April 2022). */
export const CLASSES: readonly ServiceClass[] = [15, 30, 60].map((minutes) => ({
  id: String(minutes) as ServiceClassId,
  promiseMinutes: minutes,
  promiseFrom: 'documents',
  waitTargetMinutes: minutes,
  // Assumption: looking through the papers takes five minutes, whatever the class.
  checkingTargetMinutes: 5,
}))

// Letters that do not sound alike when an Indonesian voice spells them, and never I, O or Q.
export const SERIES: readonly Series[] = [
  series('A', 'KTP-el dan identitas digital', 'e-ID card and digital identity'),
  series('M', 'Kartu Keluarga dan biodata', 'Family card and biodata'),
  series('L', 'Kelahiran dan kematian', 'Birth and death'),
  series('R', 'Pindah dan tempat tinggal', 'Moving and residence'),
  series('S', 'Perkawinan, perceraian, anak', 'Marriage, divorce, children'),
  series('U', 'Informasi', 'Information'),
]

export const GROUPS: readonly ServiceGroup[] = [
  group('ktp', ['KTP-el', 'e-ID card'], ['Rekam, cetak, ambil', 'Record, print, collect']),
  group('kk', ['Kartu Keluarga', 'Family card'], ['Baru, ubah data, hilang, rusak', 'New, data change, replacement']),
  group('akta', ['Akta lahir, kematian', 'Birth and death certificates'], ['Pencatatan dan kutipan akta', 'Registration and certificate']),
  group('pindah', ['Pindah & datang', 'Moving out, moving in'], ['Keluar, masuk, dan dalam Jakarta', 'Out of, into and inside Jakarta']),
  group('kia', ['Kartu Identitas Anak', 'Child identity card'], ['Untuk anak di bawah 17 tahun', 'For children under 17']),
  group('ikd', ['Identitas digital', 'Digital identity'], ['Aktivasi IKD di ponsel', 'IKD activation on your phone']),
  group(
    'kawin',
    ['Akta kawin, cerai, anak', 'Marriage, divorce, child status'],
    ['Juga ganti nama dan pembetulan akta', 'Also name change and corrections'],
  ),
  group(
    'lainnya',
    ['Lainnya / bantuan', 'Something else, help'],
    ['Biodata, NIK, informasi, pengaduan', 'Biodata, NIK, advice, complaints'],
  ),
]

export const SERVICES: readonly CatalogueService[] = [
  ...ID_CARD_SERVICES,
  ...FAMILY_CARD_SERVICES,
  ...BIRTH_AND_DEATH_SERVICES,
  ...MOVING_SERVICES,
  ...CHILD_CARD_SERVICES,
  ...DIGITAL_IDENTITY_SERVICES,
  ...MARRIAGE_AND_CHILDREN_SERVICES,
  ...OTHER_SERVICES,
]

function series(letter: string, id: string, en: string): Series {
  return { id: letter as SeriesId, name: { id, en } }
}

function group(groupId: string, [id, en]: readonly [string, string], [detailId, detailEn]: readonly [string, string]): ServiceGroup {
  return { id: groupId as ServiceGroupId, name: { id, en }, description: { id: detailId, en: detailEn } }
}
