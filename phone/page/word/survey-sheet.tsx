import { type Profile, SKM_ELEMENTS, type SkmElement, type SkmScores } from '@loket/protocol'
import type { CitizenWordTexts } from '@loket/texts'
import { Button } from '@loket/ui'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { AboutYou } from './about-you.tsx'
import { SurveyQuestion } from './survey-question.tsx'
import type { VisitDesk } from './visit-desk.ts'

interface SurveySheetProps {
  readonly answered: boolean
  readonly desk: VisitDesk
  readonly texts: CitizenWordTexts
  onTaken(): void
}

/** Offered, then one question at a time; nothing leaves the phone before the last press. */
export function SurveySheet({ answered, desk, texts, onTaken }: SurveySheetProps): JSX.Element {
  /** How many steps are behind; `null`: not begun. */
  const step = useSignal<number | null>(null)
  const scores = useSignal<SkmScores>({})
  const profile = useSignal<Profile>({})
  const state = useSignal<'asked' | 'sending' | 'failed' | 'empty'>('asked')

  async function send(): Promise<void> {
    if (state.value === 'sending') return
    if (Object.keys(scores.value).length === 0) {
      state.value = 'empty'
      return
    }
    state.value = 'sending'
    const taken = await desk.say('survey', { scores: scores.value, profile: profile.value })
    state.value = taken ? 'asked' : 'failed'
    if (taken) onTaken()
  }

  function goTo(place: number): void {
    step.value = place < 0 ? null : place
    state.value = 'asked'
  }

  return (
    <section class="word-card">
      <h2>{texts.survey.title}</h2>
      {answered ? null : step.value === null ? (
        <Offer texts={texts} onStart={() => goTo(0)} />
      ) : (
        <Step
          place={step.value}
          {...{ texts, goTo }}
          scores={scores.value}
          onScores={(given) => {
            scores.value = given
          }}
          last={
            <AboutYou
              {...{ texts }}
              profile={profile.value}
              state={state.value}
              onChange={(said) => {
                profile.value = said
              }}
              onBack={() => goTo(SKM_ELEMENTS.length - 1)}
              onSend={() => void send()}
            />
          }
        />
      )}
      <p role="status" class="thanks">
        {answered ? texts.survey.thanks : null}
      </p>
    </section>
  )
}

function Offer({ texts, onStart }: { readonly texts: CitizenWordTexts; onStart(): void }): JSX.Element {
  return (
    <>
      <p>{texts.survey.hint}</p>
      <p class="quiet">{texts.survey.privacy}</p>
      <Button class="wide" onPress={onStart}>
        {texts.survey.start}
      </Button>
    </>
  )
}

interface StepProps {
  readonly place: number
  readonly texts: CitizenWordTexts
  readonly scores: SkmScores
  readonly last: JSX.Element
  onScores(scores: SkmScores): void
  goTo(place: number): void
}

function Step({ place, texts, scores, last, onScores, goTo }: StepProps): JSX.Element {
  const element: SkmElement | undefined = SKM_ELEMENTS[place]
  if (element === undefined) return last
  return (
    <SurveyQuestion
      key={element}
      {...{ element, place, texts }}
      given={scores[element]}
      onAnswer={(score) => {
        onScores({ ...scores, [element]: score })
        goTo(place + 1)
      }}
      onBack={() => goTo(place - 1)}
      onNext={() => goTo(place + 1)}
    />
  )
}
