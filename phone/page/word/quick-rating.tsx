import { SCORES, type Score } from '@loket/protocol'
import type { CitizenWordTexts } from '@loket/texts'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { FaceSign } from './face-sign.tsx'
import type { VisitDesk } from './visit-desk.ts'

interface QuickRatingProps {
  readonly rated: boolean
  readonly desk: VisitDesk
  readonly texts: CitizenWordTexts
  onTaken(): void
}

/** One touch, once. It is no part of the survey and its index. */
export function QuickRating({ rated, desk, texts, onTaken }: QuickRatingProps): JSX.Element {
  const state = useSignal<'asked' | 'sending' | 'failed'>('asked')

  async function rate(rating: Score): Promise<void> {
    if (state.value === 'sending') return
    state.value = 'sending'
    const taken = await desk.say('rating', { rating })
    state.value = taken ? 'asked' : 'failed'
    if (taken) onTaken()
  }

  return (
    <section class="word-card">
      <h2>{texts.rating.title}</h2>
      {rated ? null : (
        <>
          <p>{texts.rating.hint}</p>
          <div class="faces">
            {SCORES.map((score) => (
              <button key={score} type="button" class="button" onClick={() => void rate(score)}>
                <FaceSign score={score} />
                {texts.rating.answers[score]}
              </button>
            ))}
          </div>
        </>
      )}
      <p role="status" class={state.value === 'failed' ? 'not-sent' : 'thanks'}>
        {rated ? texts.rating.thanks : state.value === 'failed' ? texts.survey.failed : null}
      </p>
    </section>
  )
}
