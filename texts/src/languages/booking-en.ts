// Bookings in English: the kiosk's screens for a code, and the answers to the agency's app.

import type { BookingApiSentences, BookingCodeSentences, BookingScreenTexts } from '../booking-sentences.ts'

export const bookingScreens: BookingScreenTexts = {
  title: 'Type your booking code',
  hint: 'Or hold your QR code under the reader.',
  code: 'Booking code',
  empty: 'none yet',
  erase: 'Erase',
  take: 'Take a number',
  unreadable: 'That was no booking code. Type the code from your app.',
  refusedTitle: 'This code cannot be used',
  again: 'Type the code again',
  without: 'Take a number without it',
  earlyTitle: 'You are early',
  early: (from, to, onTimeFrom) =>
    `Your booking is for ${from}–${to} and counts from ${onTimeFrom}. Come back then, or take a number now as though there were no booking.`,
  comeBack: 'I will come back',
  takeEarly: 'Take a number now',
}

export const bookingApi: BookingApiSentences = {
  signatureMissing: () => 'The header Loket-Signature is missing.',
  signatureUnreadable: () => 'The header Loket-Signature must be t=<unix seconds>,v1=<64 hexadecimal digits>.',
  signatureTooOld: ({ toleranceSeconds, officeSeconds }) =>
    `The time t differs by more than ${toleranceSeconds} seconds from the office's clock (${officeSeconds}). Set the sender's clock.`,
  signatureWrong: () => 'The signature fits none of the keys in force. Check the secret, the address and the body that were signed.',
  signatureUsed: () => 'This signature was used before. To try again, sign with a new time.',
  bookingsNotTaken: () => 'This office takes no bookings.',
  serviceNotBookable: ({ serviceId }) => `Service ${serviceId} is not served at this office.`,
  slotBackwards: () => 'slotTo must be after slotFrom.',
  slotOverNight: () => 'slotFrom and slotTo must be on the same date.',
  slotTooLong: ({ hours }) => `This slot is longer than ${hours} hours.`,
  slotPast: () => 'This slot is over.',
  slotTooFar: ({ days }) => `This slot is more than ${days} days ahead.`,
  slotOutsideHours: ({ date }) => `The office is not open at that time on ${date}.`,
  codeTaken: () => 'Another booking of that day has this code. Give another one.',
  dayFull: ({ most }) => `That day holds ${most} bookings already.`,
  bookingCheckedIn: () => 'The holder of this booking has a number; it cannot be changed any more.',
  bookingNotFound: () => 'There is no such booking.',
  malformed: ({ problems }) => `The request is not right: ${problems.join('; ')}.`,
  tooLarge: ({ limitBytes }) => `The request's body is larger than ${limitBytes} bytes.`,
  tooManyRequests: ({ retryAfterSeconds }) => `Too many requests. Try again in ${retryAfterSeconds} seconds.`,
  storageFull: () => "The office's disk is full.",
  stopping: () => "The office's server is restarting. Try again in a moment.",
}

export const bookingCodes: BookingCodeSentences = {
  bookingsNotTaken: () => 'This office takes no bookings. Please take a number as usual.',
  bookingUnknown: () => 'This office does not know the code. Check it in your app, or take a number as usual.',
  bookingUsed: ({ number }) => `This code has been used: your number is ${number}. If it was not you, please ask the staff.`,
  bookingTooEarly: ({ from }, { dateAndTime }) => `This booking is for ${dateAndTime(from)}. Please come on that day.`,
  bookingBeforeSlot: ({ onTimeFrom }, { time }) => `You are early. This booking counts from ${time(onTimeFrom)}.`,
}
