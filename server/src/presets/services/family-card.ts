// Kartu Keluarga and the entries it is made of. Class of KK: https://mediapatriot.co.id/2022/10/27/tak-ada-lagi-alasan-sibuk-kerja-di-siang-hari-layanan-dukcapil-rabu-petang-mulai-digelar-di-jakarta-utara
// Documents of KK: https://dukcapil.palukota.go.id/home/standar-pelayanan-maklumat/
// Level: https://barat.jakarta.go.id/kecamatan/kalideres/pelayanan?page=kartu-keluarga

import type { CatalogueService } from '../catalogue-service.ts'
import { always, caseNamed, EVERYWHERE, onlyCase, sometimes } from '../catalogue-service.ts'
import { FORM_F102, IF_REPRESENTED, POLICE_LOSS_REPORT } from '../shared-documents.ts'

const ID_CARD_COPY = always('photocopy', 'KTP-el', 'e-ID card')

export const FAMILY_CARD_SERVICES: readonly CatalogueService[] = [
  {
    id: 'kk-baru',
    groupId: 'kk',
    seriesId: 'M',
    classMinutes: 15,
    levels: EVERYWHERE,
    name: { id: 'Kartu Keluarga baru / pisah KK', en: 'New family card' },
    checksDocuments: true,
    expectedMinutes: 12,
    documentCases: onlyCase(
      always('photocopy', 'Buku nikah, kutipan akta perkawinan, atau akta perceraian', 'Marriage or divorce proof'),
      sometimes('photocopy', 'Akta kematian (bila kepala keluarga meninggal)', 'Death certificate (if the head of family died)'),
      sometimes('original', 'Surat keterangan pindah (bila pindah)', 'Moving letter (if moving)'),
      // Assumption.
      sometimes('original', 'Kartu Keluarga lama', 'Old family card'),
      FORM_F102,
      IF_REPRESENTED,
    ),
  },
  {
    id: 'kk-ubah',
    groupId: 'kk',
    seriesId: 'M',
    classMinutes: 15,
    levels: EVERYWHERE,
    name: { id: 'Perubahan data Kartu Keluarga', en: 'Family card data change' },
    checksDocuments: true,
    expectedMinutes: 10,
    documentCases: onlyCase(
      always('original', 'Kartu Keluarga lama', 'Old family card'),
      always('photocopy', 'Bukti peristiwa kependudukan atau peristiwa penting', 'Proof of the event'),
      FORM_F102,
      IF_REPRESENTED,
    ),
  },
  {
    id: 'kk-ganti',
    groupId: 'kk',
    seriesId: 'M',
    classMinutes: 15,
    levels: EVERYWHERE,
    name: { id: 'Kartu Keluarga hilang / rusak', en: 'Family card replacement' },
    checksDocuments: true,
    expectedMinutes: 8,
    documentCases: [
      caseNamed('Hilang', 'Lost', POLICE_LOSS_REPORT, ID_CARD_COPY, FORM_F102, IF_REPRESENTED),
      caseNamed(
        'Rusak',
        'Damaged',
        always('original', 'Kartu Keluarga yang rusak', 'The damaged card'),
        ID_CARD_COPY,
        FORM_F102,
        IF_REPRESENTED,
      ),
    ],
  },
]
