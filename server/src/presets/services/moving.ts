// Moving and residence. Documents of moving: https://disdukcapil.batam.go.id/perpindahan-penduduk-wni-dalam-nkri/

import type { CatalogueService } from '../catalogue-service.ts'
import { always, EVERYWHERE, KELURAHAN_AND_SUDIN, onlyCase, SUDIN_AND_MPP, sometimes } from '../catalogue-service.ts'
import { FAMILY_CARD_COPY, FORM_F103, HOUSE_OWNER_CONSENT, IF_REPRESENTED } from '../shared-documents.ts'

export const MOVING_SERVICES: readonly CatalogueService[] = [
  {
    // Class: assumption. Requests counted at kelurahan: https://desain.beritajakarta.id/read/121713/potret-jakarta (May 2023)
    id: 'pindah-keluar',
    groupId: 'pindah',
    seriesId: 'R',
    classMinutes: 15,
    levels: EVERYWHERE,
    name: { id: 'Pindah keluar Jakarta (SKPWNI)', en: 'Moving out of Jakarta' },
    checksDocuments: true,
    expectedMinutes: 10,
    documentCases: onlyCase(FAMILY_CARD_COPY, FORM_F103, IF_REPRESENTED),
  },
  {
    // Class: assumption, as family card and e-ID card are issued together.
    id: 'pindah-datang',
    groupId: 'pindah',
    seriesId: 'R',
    classMinutes: 30,
    levels: EVERYWHERE,
    name: { id: 'Pindah datang ke Jakarta', en: 'Moving to Jakarta' },
    checksDocuments: true,
    expectedMinutes: 18,
    documentCases: onlyCase(
      always('original', 'SKPWNI dari daerah asal', 'Moving letter (SKPWNI) from the place of origin'),
      always('original', 'KTP-el dan/atau KIA lama (ditarik dan diganti)', 'Old e-ID and child cards (withdrawn and replaced)'),
      HOUSE_OWNER_CONSENT,
      IF_REPRESENTED,
    ),
  },
  {
    // Class and level: assumption.
    id: 'pindah-dalam',
    groupId: 'pindah',
    seriesId: 'R',
    classMinutes: 30,
    levels: EVERYWHERE,
    name: { id: 'Pindah dalam Jakarta', en: 'Moving inside Jakarta' },
    checksDocuments: true,
    expectedMinutes: 15,
    documentCases: onlyCase(FAMILY_CARD_COPY, FORM_F103, HOUSE_OWNER_CONSENT, IF_REPRESENTED),
  },
  {
    // Class, level and documents: assumption. The letter exists: https://satuharapan.com/read-detail/read/jakarta-layani-adminduk-dari-pintu-ke-pintu (June 2022)
    id: 'nonpermanen',
    groupId: 'pindah',
    seriesId: 'R',
    classMinutes: 30,
    levels: KELURAHAN_AND_SUDIN,
    name: { id: 'Pendataan penduduk nonpermanen', en: 'Non-permanent resident registration' },
    checksDocuments: true,
    expectedMinutes: 15,
    documentCases: onlyCase(
      always('original', 'KTP-el daerah asal', 'e-ID card of the place of origin'),
      always('condition', 'Alamat atau penjamin di Jakarta', 'An address or a guarantor in Jakarta'),
      IF_REPRESENTED,
    ),
  },
  {
    // Class and level: assumption. The document exists: https://news.detik.com/berita/d-7430857/apa-saja-dokumen-kependudukan-dalam-format-digital-cek-infonya
    // Documents: assumption, to be confirmed by the agency.
    id: 'sktt',
    groupId: 'pindah',
    seriesId: 'R',
    classMinutes: 60,
    levels: SUDIN_AND_MPP,
    name: { id: 'Surat Keterangan Tempat Tinggal (orang asing, ITAS)', en: 'Residence letter for foreigners (ITAS)' },
    checksDocuments: true,
    expectedMinutes: 30,
    documentCases: onlyCase(
      always('originalAndPhotocopy', 'Paspor', 'Passport'),
      always('originalAndPhotocopy', 'Izin tinggal terbatas (ITAS)', 'Limited stay permit (ITAS)'),
      sometimes('original', 'Surat dari penjamin', "Guarantor's letter"),
      IF_REPRESENTED,
    ),
  },
]
