// IKD. Class: assumption. Documents and "any office": https://www.suara.com/tekno/2025/11/13/164810/cara-membuat-identitas-kependudukan-digital-ikd-setara-ktp?page=2 (13 November 2025)
// and https://kabarjogja.rbtvjogja.tv/2025/09/23/mengenal-identitas-kependudukan-digital-syarat-cara-aktivasi-dan-manfaatnya (23 September 2025).
// Conflict: https://swarapublik.com/e-ktp-ganti-jadi-ikd-begini-cara-aktivasinya says the office of the address on the card.

import type { CatalogueService } from '../catalogue-service.ts'
import { always, EVERYWHERE, onlyCase } from '../catalogue-service.ts'

export const DIGITAL_IDENTITY_SERVICES: readonly CatalogueService[] = [
  {
    id: 'ikd',
    groupId: 'ikd',
    seriesId: 'A',
    classMinutes: 15,
    levels: EVERYWHERE,
    name: { id: 'Aktivasi Identitas Kependudukan Digital', en: 'Digital identity activation' },
    checksDocuments: true,
    expectedMinutes: 8,
    documentCases: onlyCase(
      always('phone', 'Ponsel pintar dengan internet, alamat e-mail dan nomor aktif', 'Smartphone with internet, active e-mail and number'),
      always('original', 'KTP-el (sudah rekam) atau Kartu Keluarga', 'e-ID card (enrolled) or family card'),
      always('phone', 'Swafoto, lalu pindai kode QR oleh petugas', "A selfie, then a scan of the officer's QR code"),
    ),
  },
]
