// Where people are sent for what they ask at this counter and another authority serves. What the agency itself serves at another level
// stands with the services; of that only the divorce certificate is here too, for people ask for it at every kelurahan.

import type { Localized, OfficeLevel, Redirection, RedirectionId } from '@loket/protocol'
import type { Place } from './places.ts'

const PTSP: Localized = { id: 'loket PTSP kelurahan', en: 'the PTSP counter of the kelurahan' }
const AUTHORITY_IN_CHARGE: Localized = { id: 'instansi yang berwenang', en: 'the authority in charge' }

export function redirectionsFor(level: OfficeLevel, place: Place): readonly Redirection[] {
  // https://kependudukancapil.jakarta.go.id/akta-perceraian/
  const divorce = redirection('akta-cerai', ['Akta perceraian', 'Divorce certificate'], place.sudin)
  return level === 'kelurahan' || level === 'kecamatan' ? [divorce, ...ELSEWHERE] : ELSEWHERE
}

const ELSEWHERE: readonly Redirection[] = [
  // https://sippn.menpan.go.id/pelayanan-publik/8203091/kecamatan-cilincing/standar-urusan-perkawinan and https://urusanrtrw.web.id/?p=340
  redirection('pengantar-nikah', ['Pengantar nikah N1/N2/N4, PM1', 'Marriage introduction forms N1/N2/N4, PM1 statement'], PTSP),
  // https://m.tribunnews.com/amp/nasional/2020/01/05/dampak-banjir-jabodetabek-dirjen-dukcapil-banyak-yang-kehilangan-kk-dan-buat-akta-kematian?page=3
  redirection('buku-nikah', ['Buku nikah dan duplikatnya', 'Muslim marriage book and its duplicate'], { id: 'KUA', en: 'the KUA' }),
  // https://origin.kompas.tv/nasional/494899/cara-mengurus-surat-kehilangan-ktp-di-kantor-polisi-ini-syarat-dan-biayanya
  redirection('surat-kehilangan', ['Surat kehilangan', 'Police loss report'], { id: 'Polsek', en: 'the police station (Polsek)' }),
  // Assumption.
  redirection('sktm-izin', ['SKTM, domisili usaha, izin', 'Poverty letter, business domicile, permits'], PTSP),
  // https://www.antaranews.com/berita/2835461/layanan-kependudukan-tak-semestinya-ditemukan-di-pulogadung
  redirection('daring', ['Layanan yang tersedia daring', 'Services available online'], {
    id: 'Alpukat Betawi di aplikasi JAKI',
    en: 'Alpukat Betawi in the JAKI app',
  }),
  // Assumption: somebody always asks for what no list foresees.
  redirection('lain', ['Urusan lain', 'Anything else'], AUTHORITY_IN_CHARGE),
]

function redirection(redirectionId: string, [id, en]: readonly [string, string], place: Localized): Redirection {
  return { id: redirectionId as RedirectionId, asked: { id, en }, place }
}
