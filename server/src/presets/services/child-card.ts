// Kartu Identitas Anak. Class: https://mediapatriot.co.id/2022/10/27/tak-ada-lagi-alasan-sibuk-kerja-di-siang-hari-layanan-dukcapil-rabu-petang-mulai-digelar-di-jakarta-utara
// Documents: https://www.detik.com/edu/detikpedia/d-7435513/syarat-pembuatan-kia-cara-mengurus-masa-berlaku-dan-manfaatnya
// Level: https://m.beritajakarta.id/read/115635/dukcapil-jaktim-terus-galakkan-program-layanan-rabu-petang (January 2023)

import type { CatalogueService } from '../catalogue-service.ts'
import { always, caseNamed, EVERYWHERE } from '../catalogue-service.ts'
import { FAMILY_CARD_ORIGINAL, IF_REPRESENTED, POLICE_LOSS_REPORT } from '../shared-documents.ts'

const BIRTH_CERTIFICATE = always('originalAndPhotocopy', 'Kutipan akta kelahiran', 'Birth certificate')
const PARENTS_CARDS = always('original', 'KTP-el kedua orang tua atau wali', "Both parents' or the guardian's e-ID cards")

export const CHILD_CARD_SERVICES: readonly CatalogueService[] = [
  {
    id: 'kia',
    groupId: 'kia',
    seriesId: 'S',
    classMinutes: 15,
    levels: EVERYWHERE,
    name: { id: 'Kartu Identitas Anak', en: 'Child identity card' },
    checksDocuments: true,
    expectedMinutes: 8,
    documentCases: [
      caseNamed('Anak di bawah 5 tahun', 'Child under 5', BIRTH_CERTIFICATE, FAMILY_CARD_ORIGINAL, PARENTS_CARDS, IF_REPRESENTED),
      caseNamed(
        'Anak 5 sampai 17 tahun kurang sehari',
        'Child from 5 to 17 less a day',
        BIRTH_CERTIFICATE,
        FAMILY_CARD_ORIGINAL,
        PARENTS_CARDS,
        // Conflict: 3×4 in https://www.detik.com/bali/berita/d-7384855/cara-mengurus-kartu-identitas-anak-kia-syarat-mekanisme-hingga-biaya
        always('original', 'Pas foto berwarna 2×3, 2 lembar', 'Two colour photos, 2×3 cm'),
        IF_REPRESENTED,
      ),
      caseNamed('Hilang', 'Lost', POLICE_LOSS_REPORT, IF_REPRESENTED),
      caseNamed('Rusak', 'Damaged', always('original', 'KIA yang rusak', 'The damaged card'), IF_REPRESENTED),
    ],
  },
]
