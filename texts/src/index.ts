export { type CitizenWordTexts, citizenWordTextsFor } from './citizen-word-texts.ts'
export {
  type AdminTexts,
  adminTextsFor,
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
export { sayProblemWith } from './say-paper-problem.ts'
export { paperTexts, serverPageTexts, shellTexts } from './sections.ts'
export type { NoAnswer, PaperTexts, ServerPageTexts, Speaker } from './sentences.ts'
export type { Texts } from './texts.ts'
