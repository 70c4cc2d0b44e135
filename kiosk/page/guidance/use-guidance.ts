import { useEffect, useState } from 'preact/hooks'
import type { Flow } from '../flow/flow.ts'
import type { Paper } from '../flow/paper.ts'
import type { Scene } from '../flow/scene.ts'
import type { SpokenGuide } from './spoken-guide.ts'
import { spokenScreen, spokenWords } from './spoken-screen.ts'

/** Reads each new screen, and what becomes of the paper, to who asked for it. Tells whether the machine has a voice for the language. */
export function useGuidance(guide: SpokenGuide, { flow, scene, paper }: { flow: Flow; scene: Scene; paper: Paper | null }): boolean {
  const [, redraw] = useState(0)
  useEffect(() => guide.onVoices(() => redraw((count) => count + 1)), [guide])
  const step = scene.name === 'step' ? scene.step.name : null
  useEffect(() => {
    if (flow.spoken) guide.say(spokenScreen(document.body), flow.language)
    else guide.hush()
  }, [guide, flow.spoken, flow.language, scene.name, step, paper])
  useEffect(() => {
    if (!flow.spoken) return
    // Who walks by keys hears what the next press would choose.
    const sayChoice = ({ target }: FocusEvent) => {
      if (target instanceof HTMLButtonElement) guide.say(spokenWords(target), flow.language)
    }
    document.addEventListener('focusin', sayChoice)
    return () => document.removeEventListener('focusin', sayChoice)
  }, [guide, flow.spoken, flow.language])
  return guide.speaks(flow.language)
}
