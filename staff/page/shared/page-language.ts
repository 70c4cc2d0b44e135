import type { Language } from '@loket/protocol'
import { effect, type Signal, signal } from '@preact/signals'

/** One choice for all pages of staff in this browser. */
const KEY = 'loket.console.language'

/** The language of this page, remembered, and told to the browser together with the page's title. */
export function keepLanguage(title: (language: Language) => string): Signal<Language> {
  const language = signal<Language>(localStorage.getItem(KEY) ?? 'id')
  effect(() => {
    document.documentElement.lang = language.value
    document.title = title(language.value)
    localStorage.setItem(KEY, language.value)
  })
  return language
}
