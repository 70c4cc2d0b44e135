// Civil registration beyond birth and death. Classes of 60 minutes and levels: assumption unless a line says otherwise.

import type { CatalogueService } from '../catalogue-service.ts'
import { always, caseNamed, NOT_KELURAHAN, onlyCase, SUDIN_AND_MPP, sometimes } from '../catalogue-service.ts'
import { FORM_F201, IF_REPRESENTED } from '../shared-documents.ts'

const CHILD_CERTIFICATE = always('originalAndPhotocopy', 'Kutipan akta kelahiran anak', "The child's birth certificate")

export const MARRIAGE_AND_CHILDREN_SERVICES: readonly CatalogueService[] = [
  {
    // Class, level, documents: https://jakarta.go.id/akta-perkawinan; widowed, divorced, under age:
    // https://123dok.com/article/pencatatan-perkawinan-dinas-kependudukan-dan-pencatatan-sipil.yev4lln0
    id: 'akta-kawin',
    groupId: 'kawin',
    seriesId: 'S',
    classMinutes: 15,
    levels: NOT_KELURAHAN,
    name: { id: 'Akta perkawinan (non-Islam)', en: 'Marriage certificate (non-Muslim)' },
    checksDocuments: true,
    expectedMinutes: 12,
    documentCases: onlyCase(
      always('photocopy', 'Surat keterangan perkawinan dari pemuka agama atau penghayat', 'Religious marriage statement'),
      always('original', 'KTP-el dan Kartu Keluarga suami dan istri', "The couple's e-ID and family cards"),
      always('original', 'Pas foto berdampingan 4×6 berwarna', 'Colour photo together, 4×6 cm'),
      always('photocopy', 'Kutipan akta kelahiran suami dan istri', "The couple's birth certificates"),
      always('photocopy', 'Identitas 2 saksi', 'Identity of two witnesses'),
      sometimes(
        'photocopy',
        'Akta kematian atau perceraian (bila janda atau duda)',
        'Proof that an earlier marriage ended (if widowed or divorced)',
      ),
      sometimes('photocopy', 'Penetapan pengadilan (bila di bawah 19 tahun)', 'Court dispensation (if under 19)'),
      FORM_F201,
      IF_REPRESENTED,
    ),
  },
  {
    // Level and documents: https://kependudukancapil.jakarta.go.id/akta-perceraian/
    id: 'akta-cerai',
    groupId: 'kawin',
    seriesId: 'S',
    classMinutes: 60,
    levels: SUDIN_AND_MPP,
    name: { id: 'Akta perceraian (non-Islam)', en: 'Divorce certificate (non-Muslim)' },
    checksDocuments: true,
    expectedMinutes: 30,
    documentCases: onlyCase(
      always('photocopy', 'Salinan putusan pengadilan yang berkekuatan hukum tetap', 'Final court decision'),
      always(
        'original',
        'Kutipan akta perkawinan, atau pernyataan tidak memilikinya',
        'Marriage certificate, or a statement of not having it',
      ),
      always('original', 'Kartu Keluarga dan KTP-el', 'Family card and e-ID card'),
      FORM_F201,
      IF_REPRESENTED,
    ),
  },
  {
    // Documents: https://sippn.menpan.go.id/pelayanan-publik/8261072/pemerintah-kota-sibolga/pencatatan-pengakuan-anak
    id: 'akui-anak',
    groupId: 'kawin',
    seriesId: 'S',
    classMinutes: 60,
    levels: SUDIN_AND_MPP,
    name: { id: 'Pengakuan anak', en: 'Acknowledgement of a child' },
    checksDocuments: true,
    expectedMinutes: 30,
    documentCases: onlyCase(
      always('original', 'Surat pernyataan pengakuan dari ayah, disetujui ibu', "The father's acknowledgement with the mother's consent"),
      always('photocopy', 'Surat keterangan perkawinan dari pemuka agama', 'Religious marriage statement'),
      CHILD_CERTIFICATE,
      always('originalAndPhotocopy', 'Kartu Keluarga ayah atau ibu', "The father's or mother's family card"),
      sometimes(
        'photocopy',
        'Penetapan pengadilan (bila di luar perkawinan sah agama, atau ibu orang asing)',
        'Court decision (if outside a religious marriage, or the mother is a foreigner)',
      ),
      IF_REPRESENTED,
    ),
  },
  {
    // Documents: https://desa-darmayasa.id/category/pelayanan/ and http://pucung-eromoko.desa.id/layanan/akta-pengesahan-anak
    id: 'sah-anak',
    groupId: 'kawin',
    seriesId: 'S',
    classMinutes: 60,
    levels: SUDIN_AND_MPP,
    name: { id: 'Pengesahan anak', en: 'Legitimation of a child' },
    checksDocuments: true,
    expectedMinutes: 30,
    documentCases: onlyCase(
      CHILD_CERTIFICATE,
      always('originalAndPhotocopy', 'Akta perkawinan', 'Marriage certificate'),
      always('originalAndPhotocopy', 'Kartu Keluarga', 'Family card'),
      sometimes(
        'photocopy',
        'Penetapan pengadilan (bila anak lahir sebelum perkawinan sah)',
        'Court decision (if born before the marriage)',
      ),
      IF_REPRESENTED,
    ),
  },
  {
    // Documents: https://desa-darmayasa.id/category/pelayanan/
    id: 'angkat-anak',
    groupId: 'kawin',
    seriesId: 'S',
    classMinutes: 60,
    levels: SUDIN_AND_MPP,
    name: { id: 'Pengangkatan anak (catatan pinggir)', en: 'Adoption (marginal note)' },
    checksDocuments: true,
    expectedMinutes: 30,
    documentCases: onlyCase(
      always('photocopy', 'Salinan penetapan pengadilan', 'Court decision'),
      always('original', 'Kutipan akta kelahiran anak', "The child's birth certificate"),
      always('original', 'Kartu Keluarga orang tua angkat', "The adoptive parents' family card"),
      IF_REPRESENTED,
    ),
  },
  {
    // Documents: assumption, to be confirmed by the agency.
    id: 'ubah-nama',
    groupId: 'kawin',
    seriesId: 'S',
    classMinutes: 60,
    levels: SUDIN_AND_MPP,
    name: { id: 'Perubahan nama / pembetulan akta', en: 'Change of name, correction of a certificate' },
    checksDocuments: true,
    expectedMinutes: 30,
    documentCases: [
      caseNamed(
        'Perubahan nama',
        'Change of name',
        always('photocopy', 'Salinan penetapan pengadilan', 'Court decision'),
        always('original', 'Kutipan akta yang diubah', 'The certificate to be changed'),
        always('photocopy', 'Kartu Keluarga dan KTP-el', 'Family card and e-ID card'),
        IF_REPRESENTED,
      ),
      caseNamed(
        'Pembetulan akta',
        'Correction',
        always('original', 'Kutipan akta yang salah', 'The certificate with the mistake'),
        always('photocopy', 'Dokumen yang menunjukkan data yang benar', 'A document that shows the right entry'),
        IF_REPRESENTED,
      ),
    ],
  },
]
