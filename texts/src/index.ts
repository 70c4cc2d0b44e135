export type { BookingApiRefusal } from './booking-sentences.ts'
export { bookingTextsFor, sayBookingRefusal, sayOfCode } from './booking-texts.ts'
export { type CitizenWordTexts, citizenWordTextsFor, type PhoneActsTexts, phoneActsTextsFor } from './citizen-word-texts.ts'
export {
  type AdminTexts,
  adminTextsFor,
  type DisplayTexts,
  displayLanguagesAmong,
  displayTextsFor,
  KIOSK_LANGUAGES,
  type KioskTexts,
  kioskTextsFor,
  type StaffTexts,
  type SupervisorTexts,
  staffLanguagesAmong,
  staffTextsFor,
  supervisorTextsFor,
} from './face-texts.ts'
export { formatClock, formatDate, formatLocalDate, formatTime, localize, wallDate } from './formats.ts'
export { type KioskCornerTexts, kioskCornerTextsFor } from './kiosk-corner-texts.ts'
export { sayPaperProblem } from './paper-problems.ts'
export type { PaperProblemTexts } from './paper-sentences.ts'
export {
  INDONESIAN_SPEECH,
  loadPhoneSpeech,
  type PhoneSpeech,
  phoneLanguageAmong,
  phoneLanguageNames,
} from './phone-texts.ts'
export { type RefusalSetting, sayRefusal, sayToCitizen } from './refusals.ts'
export { sayProblemWith } from './say-paper-problem.ts'
export { noticeTexts, paperTexts, serverPageTexts, shellTexts } from './sections.ts'
export type { NoAnswer, PaperTexts, ServerPageTexts, Speaker } from './sentences.ts'
export type { PhoneTexts, Texts } from './texts.ts'
