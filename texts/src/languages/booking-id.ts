// Booking, dalam bahasa Indonesia: layar kode di kios, dan jawaban kepada aplikasi instansi.

import type { BookingApiSentences, BookingCodeSentences, BookingScreenTexts } from '../booking-sentences.ts'

export const bookingScreens: BookingScreenTexts = {
  title: 'Ketik kode booking Anda',
  hint: 'Atau tempelkan kode QR ke pembaca kode.',
  code: 'Kode booking',
  empty: 'belum ada',
  erase: 'Hapus',
  take: 'Ambil nomor',
  unreadable: 'Yang dipindai bukan kode booking. Ketik kode dari aplikasi Anda.',
  refusedTitle: 'Kode ini tidak dapat dipakai',
  again: 'Ketik kode lagi',
  without: 'Ambil nomor tanpa booking',
  earlyTitle: 'Anda datang terlalu awal',
  early: (from, to, onTimeFrom) =>
    `Booking Anda ${from}–${to} dan berlaku mulai ${onTimeFrom}. Silakan kembali nanti, atau ambil nomor sekarang seperti tanpa booking.`,
  comeBack: 'Saya kembali nanti',
  takeEarly: 'Ambil nomor sekarang',
}

export const bookingApi: BookingApiSentences = {
  signatureMissing: () => 'Kepala Loket-Signature tidak ada.',
  signatureUnreadable: () => 'Kepala Loket-Signature harus berbentuk t=<detik unix>,v1=<64 digit heksadesimal>.',
  signatureTooOld: ({ toleranceSeconds, officeSeconds }) =>
    `Waktu t lebih dari ${toleranceSeconds} detik berbeda dari jam kantor (${officeSeconds}). Setel jam pengirim.`,
  signatureWrong: () =>
    'Tanda tangan tidak cocok dengan kunci mana pun yang berlaku. Periksa rahasia, alamat, dan isi yang ditandatangani.',
  signatureUsed: () => 'Tanda tangan ini sudah pernah dipakai. Untuk mencoba lagi, tanda tangani dengan waktu baru.',
  bookingsNotTaken: () => 'Kantor ini tidak menerima booking.',
  serviceNotBookable: ({ serviceId }) => `Layanan ${serviceId} tidak ada di kantor ini.`,
  slotBackwards: () => 'slotTo harus sesudah slotFrom.',
  slotOverNight: () => 'slotFrom dan slotTo harus pada tanggal yang sama.',
  slotTooLong: ({ hours }) => `Slot ini lebih panjang dari ${hours} jam.`,
  slotPast: () => 'Slot ini sudah lewat.',
  slotTooFar: ({ days }) => `Slot ini lebih dari ${days} hari lagi.`,
  slotOutsideHours: ({ date }) => `Kantor tidak buka pada jam itu tanggal ${date}.`,
  codeTaken: () => 'Kode ini sudah dipakai booking lain pada hari itu. Beri kode lain.',
  dayFull: ({ most }) => `Hari itu sudah berisi ${most} booking.`,
  bookingCheckedIn: () => 'Pemegang booking ini sudah mengambil nomor; booking tidak dapat diubah lagi.',
  bookingNotFound: () => 'Booking ini tidak ada.',
  malformed: ({ problems }) => `Isi permintaan tidak benar: ${problems.join('; ')}.`,
  tooLarge: ({ limitBytes }) => `Isi permintaan lebih besar dari ${limitBytes} byte.`,
  tooManyRequests: ({ retryAfterSeconds }) => `Terlalu banyak permintaan. Coba lagi dalam ${retryAfterSeconds} detik.`,
  storageFull: () => 'Penyimpanan server kantor penuh.',
  stopping: () => 'Server kantor sedang dimulai ulang. Coba lagi sebentar lagi.',
}

export const bookingCodes: BookingCodeSentences = {
  bookingsNotTaken: () => 'Kantor ini tidak menerima booking. Silakan ambil nomor seperti biasa.',
  bookingUnknown: () => 'Kode ini tidak dikenal di kantor ini. Periksa kode di aplikasi Anda, atau ambil nomor seperti biasa.',
  bookingUsed: ({ number }) => `Kode ini sudah dipakai: nomor Anda ${number}. Jika bukan Anda yang memakainya, tanya petugas.`,
  bookingTooEarly: ({ from }, { dateAndTime }) => `Booking ini untuk ${dateAndTime(from)}. Silakan datang pada hari itu.`,
  bookingBeforeSlot: ({ onTimeFrom }, { time }) => `Anda datang terlalu awal. Booking ini berlaku mulai pukul ${time(onTimeFrom)}.`,
}
