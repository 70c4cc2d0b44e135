import type { StaffTexts } from '@loket/texts'
import type { Asked, Questions } from './questions.ts'

export interface QuestionProps {
  readonly questions: Questions
  readonly texts: StaffTexts
  readonly asked: Asked
}
