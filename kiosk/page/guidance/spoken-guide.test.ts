import { expect, test, vi } from 'vitest'
import { createSpokenGuide, type Speech, type SpeechVoice } from './spoken-guide.ts'

function aMachine(...voices: readonly SpeechVoice[]) {
  const speech = { getVoices: () => voices, speak: vi.fn(), cancel: vi.fn(), addEventListener: vi.fn() } satisfies Speech
  return { speech, guide: createSpokenGuide(speech) }
}

vi.stubGlobal(
  'SpeechSynthesisUtterance',
  class {
    readonly text: string
    constructor(text: string) {
      this.text = text
    }
  },
)

test('[F107] only a voice of the machine itself counts, for the language it speaks', () => {
  const { guide } = aMachine({ lang: 'id_ID', localService: true }, { lang: 'en-US', localService: false })
  expect(guide.speaks('id')).toBe(true)
  expect(guide.speaks('en')).toBe(false)
  expect(createSpokenGuide(undefined).speaks('id')).toBe(false)
})

test('[F107] what is said breaks off what was being said', () => {
  const { speech, guide } = aMachine({ lang: 'id-ID', localService: true })
  guide.say('Nomor antrean Anda', 'id')
  expect(speech.cancel).toHaveBeenCalledBefore(speech.speak)
  expect(speech.speak.mock.calls[0]?.[0]).toMatchObject({ text: 'Nomor antrean Anda', lang: 'id-ID' })
  guide.say('Your number', 'en')
  expect(speech.speak).toHaveBeenCalledTimes(1)
})
