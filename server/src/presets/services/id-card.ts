// KTP-el. Class: https://mediapatriot.co.id/2022/10/27/tak-ada-lagi-alasan-sibuk-kerja-di-siang-hari-layanan-dukcapil-rabu-petang-mulai-digelar-di-jakarta-utara
// for KTP-el in general; enrolment and collection in 15 minutes: assumption. Documents and level:
// https://kependudukancapil.jakarta.go.id/sudin_jakbar/home/detail/17 unless a line says otherwise.

import type { CatalogueService } from '../catalogue-service.ts'
import { always, caseNamed, EVERYWHERE, onlyCase, sometimes } from '../catalogue-service.ts'
import {
  FAMILY_CARD_COPY,
  FAMILY_CARD_ORIGINAL,
  FORM_F102,
  ID_CARD_ORIGINAL,
  IF_REPRESENTED,
  POLICE_LOSS_REPORT,
} from '../shared-documents.ts'

export const ID_CARD_SERVICES: readonly CatalogueService[] = [
  {
    id: 'ktp-rekam',
    groupId: 'ktp',
    seriesId: 'A',
    classMinutes: 15,
    levels: EVERYWHERE,
    name: { id: 'Perekaman KTP-el', en: 'e-ID card biometric enrolment' },
    checksDocuments: true,
    expectedMinutes: 10,
    documentCases: onlyCase(
      FAMILY_CARD_COPY,
      // http://nasional.kini.co.id/2018/11/07/29799/ada-perpres-96-tahun-2018-ini-syarat-baru-urus-ktp
      always('condition', 'Berusia 17 tahun, atau sudah/pernah kawin', 'Aged 17, or is or was married'),
      sometimes(
        'originalAndPhotocopy',
        'KK asli dan buku nikah/akta perkawinan (bila di bawah 17 tahun dan sudah kawin)',
        'Original family card and marriage proof (if under 17 and married)',
      ),
      // Conflict: listed on 10 January 2022 by https://megapolitan.kompas.com/read/2022/01/10/10112841/lengkap-cara-dan-syarat-membuat-e-ktp-domisili-jakarta,
      // not listed in April 2024 by https://erakini.id/nasional/era-sHyhi/syarat-dan-tata-cara-bikin-e-ktp-dki-jakarta-bagi-pemula-dan-pendatang-baru
      sometimes('photocopy', 'Akta kelahiran (bila ada)', 'Birth certificate (if there is one)'),
    ),
  },
  {
    id: 'ktp-cetak',
    groupId: 'ktp',
    seriesId: 'A',
    classMinutes: 15,
    levels: EVERYWHERE,
    name: { id: 'Cetak / ganti KTP-el', en: 'e-ID card print or replacement' },
    checksDocuments: true,
    expectedMinutes: 8,
    documentCases: [
      caseNamed('Hilang', 'Lost', POLICE_LOSS_REPORT, FAMILY_CARD_COPY, FORM_F102, IF_REPRESENTED),
      caseNamed(
        'Rusak',
        'Damaged',
        always('original', 'KTP-el yang rusak', 'The damaged card'),
        FAMILY_CARD_COPY,
        FORM_F102,
        IF_REPRESENTED,
      ),
      caseNamed(
        'Ubah data',
        'Data changed',
        FAMILY_CARD_ORIGINAL,
        ID_CARD_ORIGINAL,
        always(
          'photocopy',
          'Bukti perubahan: buku nikah, akta, ijazah, penetapan pengadilan, atau surat pindah agama',
          'Proof of the change: marriage book, certificate, diploma, court decision, or change of religion',
        ),
        FORM_F102,
        IF_REPRESENTED,
      ),
    ],
  },
  {
    id: 'ktp-ambil',
    groupId: 'ktp',
    seriesId: 'A',
    classMinutes: 15,
    levels: EVERYWHERE,
    name: { id: 'Pengambilan KTP-el / dokumen jadi', en: 'Collect a finished card or document' },
    checksDocuments: false,
    expectedMinutes: 4,
    documentCases: onlyCase(
      // https://sippn.menpan.go.id/pelayanan-publik/7981629/dinas-kependudukan-dan-pencatatan-sipil-kabupaten-bengkalis/ktp-el-bagi-yang-rusak-hilang
      always('condition', 'Pemilik hadir sendiri (verifikasi sidik jari)', 'The holder in person (fingerprint check)'),
      // Assumption.
      sometimes('original', 'Bukti pengambilan atau KTP-el lama', 'Collection slip or old card'),
    ),
  },
]
