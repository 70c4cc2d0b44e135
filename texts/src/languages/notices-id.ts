// What the agency's service sends to a citizen's phone, in Indonesian. No names: a phone may be in other hands.

export const notices = {
  near: (number: string, ahead: number, office: string) =>
    ahead === 0
      ? `${office}: nomor ${number}, Anda berikutnya. Mendekatlah ke loket.`
      : `${office}: nomor ${number}, ${ahead} orang lagi di depan Anda. Mendekatlah ke loket.`,
  call: (number: string, counter: number, office: string) => `${office}: nomor ${number} dipanggil. Silakan menuju Loket ${counter}.`,
  lastCall: (number: string, counter: number, office: string) =>
    `${office}: panggilan terakhir untuk nomor ${number}. Segera menuju Loket ${counter}.`,
}
