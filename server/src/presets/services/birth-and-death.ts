// Akta kelahiran and akta kematian. At the counter a photocopy is handed in and the original only shown; witnesses need no copy of their card.

import type { CatalogueService } from '../catalogue-service.ts'
import { always, NOT_KECAMATAN, onlyCase, sometimes } from '../catalogue-service.ts'
import { FORM_F201, IF_REPRESENTED } from '../shared-documents.ts'

export const BIRTH_AND_DEATH_SERVICES: readonly CatalogueService[] = [
  {
    // Class and level: https://m.beritajakarta.id/read/114153/gak-pakai-ribet-begini-cara-mengurus-akta-kelahiran (2022);
    // https://jakarta.go.id/akta-kelahiran (2021) still said five working days, superseded.
    // Documents: http://disdukcapil.bengkaliskab.go.id/disdukcapil/page/detail_layanan/23
    id: 'akta-lahir',
    groupId: 'akta',
    seriesId: 'L',
    classMinutes: 15,
    levels: NOT_KECAMATAN,
    name: { id: 'Akta kelahiran', en: 'Birth certificate' },
    checksDocuments: true,
    expectedMinutes: 12,
    documentCases: onlyCase(
      always(
        'photocopy',
        'Surat keterangan kelahiran (rumah sakit, bidan, dokter, atau lurah)',
        'Birth notice (hospital, midwife, doctor or lurah)',
      ),
      always('photocopy', 'Buku nikah atau kutipan akta perkawinan orang tua', "Parents' marriage proof"),
      always(
        'photocopy',
        'Kartu Keluarga tempat anak terdaftar atau akan didaftarkan',
        'Family card on which the child is or will be entered',
      ),
      always('condition', 'Kepala keluarga hadir sendiri', 'The head of family in person'),
      sometimes('photocopy', 'KTP-el orang tua', "Parents' e-ID cards"),
      sometimes(
        'form',
        'SPTJM kebenaran data kelahiran F-2.03 dengan 2 saksi (bila surat kelahiran tidak ada)',
        'Statement F-2.03 with two witnesses (if there is no birth notice)',
      ),
      sometimes(
        'form',
        'SPTJM kebenaran sebagai suami istri F-2.04 dengan 2 saksi (bila bukti nikah tidak ada)',
        'Statement F-2.04 with two witnesses (if there is no marriage proof)',
      ),
      sometimes('original', 'Berita acara kepolisian (bila asal usul anak tidak diketahui)', 'Police record (for a foundling)'),
      FORM_F201,
    ),
  },
  {
    // Class: https://mediapatriot.co.id/2022/10/27/tak-ada-lagi-alasan-sibuk-kerja-di-siang-hari-layanan-dukcapil-rabu-petang-mulai-digelar-di-jakarta-utara
    // Documents: https://sippn.menpan.go.id/pelayanan-publik/8259215/pemerintah-kab-sampang/pencatatan-kematian
    // and, with the level, https://smartcity.jakarta.go.id/id/blog/mengurus-akta-kematian-di-jakarta
    id: 'akta-mati',
    groupId: 'akta',
    seriesId: 'L',
    classMinutes: 15,
    levels: NOT_KECAMATAN,
    name: { id: 'Akta kematian', en: 'Death certificate' },
    checksDocuments: true,
    expectedMinutes: 12,
    documentCases: onlyCase(
      always(
        'photocopy',
        'Surat kematian (dokter, rumah sakit, lurah) atau surat lain yang setara',
        'Death notice (doctor, hospital, lurah) or its equal',
      ),
      always('photocopy', 'Kartu Keluarga dan KTP-el almarhum', "The deceased's family card and e-ID card"),
      always('condition', 'Pelapor: keluarga atau ketua RT', 'The reporter is family or the head of the RT'),
      FORM_F201,
      IF_REPRESENTED,
    ),
  },
]
