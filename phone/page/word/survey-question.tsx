import { SCORES, type Score, SKM_ELEMENTS, type SkmElement } from '@loket/protocol'
import type { CitizenWordTexts } from '@loket/texts'
import { Button } from '@loket/ui'
import type { JSX } from 'preact'
import { useFocusAtFirst } from './focus-at-first.ts'

interface SurveyQuestionProps {
  readonly element: SkmElement
  readonly place: number
  readonly texts: CitizenWordTexts
  readonly given: Score | undefined
  onAnswer(score: Score): void
  onBack(): void
  onNext(): void
}

/** One of the nine; an answer leads on by itself. */
export function SurveyQuestion({ element, place, texts, given, onAnswer, onBack, onNext }: SurveyQuestionProps): JSX.Element {
  const heading = useFocusAtFirst<HTMLHeadingElement>()
  const { question, answers } = texts.elements[element]
  return (
    <>
      <p class="quiet">{texts.survey.progress(place + 1, SKM_ELEMENTS.length)}</p>
      <h3 ref={heading} tabIndex={-1}>
        {question}
      </h3>
      <div class="answers">
        {SCORES.map((score) => (
          <Button key={score} chosen={given === score} onPress={() => onAnswer(score)}>
            {answers[score]}
          </Button>
        ))}
      </div>
      <div class="steps">
        <Button kind="quiet" onPress={onBack}>
          {texts.survey.back}
        </Button>
        <Button kind="quiet" onPress={onNext}>
          {given === undefined ? texts.survey.skip : texts.survey.next}
        </Button>
      </div>
    </>
  )
}
