export {
  type DisplayTexts,
  displayTextsFor,
  KIOSK_LANGUAGES,
  type KioskTexts,
  kioskTextsFor,
  PHONE_LANGUAGES,
  type PhoneTexts,
  phoneLanguageAmong,
  type StaffTexts,
  type SupervisorTexts,
  staffTextsFor,
  supervisorTextsFor,
} from './face-texts.ts'
export { formatClock, formatDate, formatLocalDate, formatTime, localize, wallDate } from './formats.ts'
export { sayPaperProblem } from './paper-problems.ts'
export type { PaperProblemTexts } from './paper-sentences.ts'
export { type RefusalSetting, sayRefusal, sayToCitizen } from './refusals.ts'
export { paperTexts, serverPageTexts, shellTexts } from './sections.ts'
export type { NoAnswer, PaperTexts, ServerPageTexts, Speaker } from './sentences.ts'
export type { Texts } from './texts.ts'
