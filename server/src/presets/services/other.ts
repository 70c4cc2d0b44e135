// Biodata, NIK and advice. Certified copies (legalisir) are no service: electronically signed documents and the KTP-el need none
// (Permendagri 104/2019 art. 19(6), http://disdukcapil.mesujikab.go.id/2021/11/03/ingat-ktp-kk-dan-akta-tidak-perlu-legalisir).

import type { CatalogueService } from '../catalogue-service.ts'
import { always, EVERYWHERE, KELURAHAN_AND_SUDIN, NOT_KECAMATAN, onlyCase } from '../catalogue-service.ts'
import { FAMILY_CARD_ORIGINAL, ID_CARD_ORIGINAL, IF_REPRESENTED } from '../shared-documents.ts'

export const OTHER_SERVICES: readonly CatalogueService[] = [
  {
    // Class and level: assumption. Seen in January 2023: 35 of 851 visits of one evening, https://m.beritajakarta.id/read/115635/dukcapil-jaktim-terus-galakkan-program-layanan-rabu-petang
    id: 'konsultasi',
    groupId: 'lainnya',
    seriesId: 'U',
    classMinutes: 15,
    levels: EVERYWHERE,
    name: { id: 'Informasi, konsultasi, pengaduan', en: 'Information, advice, complaint' },
    checksDocuments: false,
    expectedMinutes: 7,
    documentCases: [],
  },
  {
    // Class and level: assumption. Documents: https://kependudukancapil.jakarta.go.id/sudin_jakbar/home/detail/17; form F-1.06 always: assumption.
    id: 'biodata-ubah',
    groupId: 'lainnya',
    seriesId: 'M',
    classMinutes: 15,
    levels: EVERYWHERE,
    name: { id: 'Pemutakhiran biodata (pendidikan, pekerjaan, status, agama)', en: 'Biodata update (education, work, status, religion)' },
    checksDocuments: true,
    expectedMinutes: 10,
    documentCases: onlyCase(
      FAMILY_CARD_ORIGINAL,
      ID_CARD_ORIGINAL,
      always('original', 'Bukti perubahan', 'Proof of the change'),
      always('form', 'Formulir F-1.06 (pernyataan perubahan elemen data)', 'Form F-1.06'),
      IF_REPRESENTED,
    ),
  },
  {
    // Class and level: assumption. Documents: https://dukcapil.kuburayakab.go.id/pelayanan-pendaftaran-penduduk/
    id: 'biodata-baru',
    groupId: 'lainnya',
    seriesId: 'M',
    classMinutes: 30,
    levels: NOT_KECAMATAN,
    name: { id: 'Pencatatan biodata penduduk baru', en: 'First biodata registration' },
    checksDocuments: true,
    expectedMinutes: 18,
    documentCases: onlyCase(
      always('original', 'Surat pengantar RT/RW', 'Letter of the RT/RW'),
      always('photocopy', 'Bukti peristiwa kependudukan atau peristiwa penting', 'Proof of the event'),
      always('photocopy', 'Ijazah terakhir', 'Last diploma'),
      always('form', 'Formulir F-1.01', 'Form F-1.01'),
      IF_REPRESENTED,
    ),
  },
  {
    // Class: assumption, for taking the request only; the result comes later (Depok quotes 3×24 hours,
    // https://news.republika.co.id/berita/qq5q2a368/depok-buka-layanan-konsolidasi-nik-melalui-whatsapp). Level: assumption.
    // Documents: https://fame.grid.id/read/463451994/begini-cara-perbaiki-nik-dan-kk-tidak-valid-di-dukcapil?page=all
    id: 'nik-konsolidasi',
    groupId: 'lainnya',
    seriesId: 'M',
    classMinutes: 15,
    levels: EVERYWHERE,
    name: { id: 'Konsolidasi / sinkronisasi NIK', en: 'NIK consolidation with the national database' },
    checksDocuments: true,
    expectedMinutes: 8,
    documentCases: onlyCase(
      always('originalAndPhotocopy', 'KTP-el', 'e-ID card'),
      always('originalAndPhotocopy', 'Kartu Keluarga', 'Family card'),
      always('originalAndPhotocopy', 'Akta kelahiran', 'Birth certificate'),
      IF_REPRESENTED,
    ),
  },
  {
    // Class and documents: assumption. Level: https://rmol.id/nusantara/read/2024/05/31/622437/budi-awaluddin-seluruh-layanan-adminduk-di-jakarta-gratis (31 May 2024)
    id: 'nik-aktif',
    groupId: 'lainnya',
    seriesId: 'M',
    classMinutes: 30,
    levels: KELURAHAN_AND_SUDIN,
    name: { id: 'Pengaktifan kembali NIK', en: 'Reactivation of a blocked NIK' },
    checksDocuments: true,
    expectedMinutes: 15,
    documentCases: onlyCase(
      ID_CARD_ORIGINAL,
      FAMILY_CARD_ORIGINAL,
      always('original', 'Bukti alamat atau keterangan RT', 'Proof of address or a letter of the RT'),
      IF_REPRESENTED,
    ),
  },
]
