// What the phone says after a visit, in Indonesian. A file of its own, so that it is loaded when it is needed and not with the number.
// Questions and answers are those of the questionnaire of PermenPANRB 14/2017.

import type { ProfileQuestion, Score, SkmElement } from '@loket/protocol'

interface Question {
  readonly name: string
  readonly question: string
  readonly answers: Readonly<Record<Score, string>>
}

export const citizenWord = {
  code: {
    title: 'Kode untuk pengaduan',
    hint: 'Dengan kode ini kantor menemukan kunjungan Anda di buku antrean.',
    channels: (channels: readonly string[]) => `Lapor ke ${channels.join(' · ')}`,
  },
  rating: {
    title: 'Bagaimana layanan tadi?',
    hint: 'Penilaian cepat, satu sentuhan. Tanpa nama.',
    answers: { 1: 'Tidak puas', 2: 'Kurang puas', 3: 'Puas', 4: 'Sangat puas' } as Readonly<Record<Score, string>>,
    thanks: 'Terima kasih atas penilaian Anda.',
  },
  survey: {
    title: 'Survei kepuasan masyarakat',
    hint: 'Sembilan pertanyaan, sekitar dua menit. Boleh ada yang dilewati.',
    privacy: 'Jawaban disimpan tanpa nama, tanpa nomor antrean, dan tanpa jam.',
    start: 'Isi survei',
    progress: (place: number, count: number) => `Pertanyaan ${place} dari ${count}`,
    back: 'Kembali',
    skip: 'Lewati',
    next: 'Lanjut',
    aboutTitle: 'Tentang Anda',
    aboutHint: 'Semua boleh dikosongkan. Disimpan terpisah dari jawaban Anda.',
    notSaid: 'Tidak diisi',
    send: 'Kirim jawaban',
    sending: 'Mengirim…',
    nothingAnswered: 'Belum ada pertanyaan yang dijawab. Kembali, lalu jawab paling sedikit satu.',
    thanks: 'Terima kasih. Jawaban Anda sudah diterima.',
    failed: 'Belum terkirim. Periksa sambungan, lalu coba lagi.',
  },
  elements: {
    requirements: {
      name: 'Persyaratan',
      question: 'Bagaimana kesesuaian persyaratan dengan jenis layanannya?',
      answers: { 1: 'Tidak sesuai', 2: 'Kurang sesuai', 3: 'Sesuai', 4: 'Sangat sesuai' },
    },
    procedure: {
      name: 'Prosedur',
      question: 'Bagaimana kemudahan prosedur layanan di kantor ini?',
      answers: { 1: 'Tidak mudah', 2: 'Kurang mudah', 3: 'Mudah', 4: 'Sangat mudah' },
    },
    time: {
      name: 'Waktu penyelesaian',
      question: 'Bagaimana kecepatan waktu dalam memberikan layanan?',
      answers: { 1: 'Tidak cepat', 2: 'Kurang cepat', 3: 'Cepat', 4: 'Sangat cepat' },
    },
    cost: {
      name: 'Biaya/tarif',
      question: 'Bagaimana biaya/tarif dalam layanan ini?',
      answers: { 1: 'Sangat mahal', 2: 'Cukup mahal', 3: 'Murah', 4: 'Gratis' },
    },
    product: {
      name: 'Produk layanan',
      question: 'Bagaimana kesesuaian hasil dengan yang tercantum dalam standar layanan?',
      answers: { 1: 'Tidak sesuai', 2: 'Kurang sesuai', 3: 'Sesuai', 4: 'Sangat sesuai' },
    },
    competence: {
      name: 'Kompetensi petugas',
      question: 'Bagaimana kemampuan petugas dalam melayani?',
      answers: { 1: 'Tidak kompeten', 2: 'Kurang kompeten', 3: 'Kompeten', 4: 'Sangat kompeten' },
    },
    conduct: {
      name: 'Perilaku petugas',
      question: 'Bagaimana kesopanan dan keramahan petugas?',
      answers: { 1: 'Tidak sopan dan ramah', 2: 'Kurang sopan dan ramah', 3: 'Sopan dan ramah', 4: 'Sangat sopan dan ramah' },
    },
    facilities: {
      name: 'Sarana dan prasarana',
      question: 'Bagaimana kualitas sarana dan prasarana?',
      answers: { 1: 'Buruk', 2: 'Cukup', 3: 'Baik', 4: 'Sangat baik' },
    },
    complaints: {
      name: 'Penanganan pengaduan',
      question: 'Bagaimana penanganan pengaduan, saran, dan masukan?',
      answers: { 1: 'Tidak ada', 2: 'Ada tetapi tidak berfungsi', 3: 'Berfungsi kurang maksimal', 4: 'Dikelola dengan baik' },
    },
  } satisfies Readonly<Record<SkmElement, Question>> as Readonly<Record<SkmElement, Question>>,
  profile: {
    sex: { name: 'Jenis kelamin', answers: { female: 'Perempuan', male: 'Laki-laki' } },
    age: {
      name: 'Usia',
      answers: { under26: 'di bawah 26 tahun', from26to40: '26–40 tahun', from41to60: '41–60 tahun', over60: 'di atas 60 tahun' },
    },
    education: {
      name: 'Pendidikan',
      answers: {
        primary: 'SD ke bawah',
        lowerSecondary: 'SMP',
        upperSecondary: 'SMA/SMK',
        diploma: 'D1–D3',
        bachelor: 'D4/S1',
        postgraduate: 'S2 ke atas',
      },
    },
    occupation: {
      name: 'Pekerjaan',
      answers: {
        civilServant: 'ASN',
        armedForces: 'TNI/Polri',
        employee: 'Pegawai swasta',
        selfEmployed: 'Wirausaha',
        student: 'Pelajar/mahasiswa',
        other: 'Lainnya',
      },
    },
  } as Readonly<Record<ProfileQuestion, { readonly name: string; readonly answers: Readonly<Record<string, string>> }>>,
}
