// Papers that several services ask for.

import { always, sometimes } from './catalogue-service.ts'

// Practice seen at https://dinpendukcapil.purbalinggakab.go.id/akta-kematian/; assumption for Jakarta. Left out where the person must come in person.
export const IF_REPRESENTED = sometimes(
  'original',
  'Surat kuasa dan KTP-el penerima kuasa (bila diwakilkan)',
  'Power of attorney and e-ID card of the representative (if represented)',
)

export const FAMILY_CARD_COPY = always('photocopy', 'Kartu Keluarga', 'Family card')
export const FAMILY_CARD_ORIGINAL = always('original', 'Kartu Keluarga', 'Family card')
export const ID_CARD_ORIGINAL = always('original', 'KTP-el', 'e-ID card')

// Loss and damage, https://kependudukancapil.jakarta.go.id/sudin_jakbar/home/detail/17
export const POLICE_LOSS_REPORT = always('original', 'Surat keterangan hilang dari kepolisian', 'Police loss report')

// https://layananonline-sintren.pekalongankab.go.id/persyaratan/kk_hilang and https://rtpintar.com/blog/tips/ktp-el-hilang-dan-rusak-begini-cara-mengurusnya-2024
export const FORM_F102 = always('form', 'Formulir F-1.02', 'Form F-1.02')
// https://disdukcapil.batam.go.id/perpindahan-penduduk-wni-dalam-nkri/
export const FORM_F103 = always('form', 'Formulir F-1.03', 'Form F-1.03')
// Every civil registration, http://disdukcapil.bengkaliskab.go.id/disdukcapil/page/detail_layanan/23
export const FORM_F201 = always('form', 'Formulir F-2.01', 'Form F-2.01')

export const HOUSE_OWNER_CONSENT = sometimes(
  'original',
  'Surat pernyataan tidak keberatan dari pemilik rumah (bila menumpang, sewa, atau kos)',
  "House owner's consent (if staying with someone or renting)",
)
