import { PROFILE_ANSWERS, type Profile, type ProfileQuestion } from '@loket/protocol'
import type { CitizenWordTexts } from '@loket/texts'
import { Button } from '@loket/ui'
import type { JSX } from 'preact'
import { useFocusAtFirst } from './focus-at-first.ts'

interface AboutYouProps {
  readonly texts: CitizenWordTexts
  readonly profile: Profile
  readonly state: 'asked' | 'sending' | 'failed' | 'empty'
  onChange(profile: Profile): void
  onBack(): void
  onSend(): void
}

const QUESTIONS = Object.entries(PROFILE_ANSWERS) as [ProfileQuestion, readonly string[]][]

/** The last step: what the form asks of the person, none of it needed. */
export function AboutYou({ texts, profile, state, onChange, onBack, onSend }: AboutYouProps): JSX.Element {
  const heading = useFocusAtFirst<HTMLHeadingElement>()
  const { survey } = texts
  const trouble = { asked: null, sending: null, failed: survey.failed, empty: survey.nothingAnswered }[state]
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {survey.aboutTitle}
      </h3>
      <p class="quiet">{survey.aboutHint}</p>
      <div class="about">
        {QUESTIONS.map(([question, answers]) => (
          <label key={question}>
            {texts.profile[question].name}
            <select
              value={profile[question] ?? ''}
              onChange={({ currentTarget: { value } }) => onChange({ ...profile, [question]: value === '' ? undefined : value })}
            >
              <option value="">{survey.notSaid}</option>
              {answers.map((answer) => (
                <option key={answer} value={answer}>
                  {texts.profile[question].answers[answer]}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <Button kind="primary" class="wide" disabled={state === 'sending'} onPress={onSend}>
        {state === 'sending' ? survey.sending : survey.send}
      </Button>
      <p role="alert" class="not-sent">
        {trouble}
      </p>
      <div class="steps">
        <Button kind="quiet" onPress={onBack}>
          {survey.back}
        </Button>
      </div>
    </>
  )
}
