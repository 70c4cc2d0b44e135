// A citizen's own page: the number, how it stands, and where to go when it is called.

import type { Language, OfficeView, TicketToken } from '@loket/protocol'
import { loadPhoneSpeech, localize, type PhoneSpeech, type PhoneTexts, phoneLanguageNames } from '@loket/texts'
import { Button, DemoMark, type FaceConnection, OfflineBanner } from '@loket/ui'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { LoadWord } from './later.tsx'
import { TicketCard } from './ticket-card.tsx'

export interface PhonePageProps {
  readonly connection: FaceConnection
  readonly firstSpeech: PhoneSpeech
  readonly ticket: TicketToken
  readonly loadWord: LoadWord
}

export function PhonePage({ connection, firstSpeech, ...rest }: PhonePageProps): JSX.Element {
  const chosen = useSignal(firstSpeech)
  const { language, texts } = chosen.value
  const office = connection.view('office').value
  const message = connection.message('ticket').value
  const unknown = connection.refusal.value?.type === 'ticketUnknown'
  useEffect(() => {
    document.documentElement.lang = language
    document.title = message === null || unknown ? texts.phone.pageTitle : `${message.body.number} · ${texts.phone.pageTitle}`
  }, [language, texts, message, unknown])

  return (
    <>
      <Masthead office={office} language={language} texts={texts} />
      <OfflineBanner connection={connection} texts={texts} />
      <main>
        {unknown ? (
          <div class="words" role="status">
            <h1>{texts.phone.unknownTitle}</h1>
            <p>{texts.phone.unknownHint}</p>
          </div>
        ) : message === null || office === null ? (
          <p class="words" role="status">
            {texts.connection.connecting}
          </p>
        ) : (
          <TicketCard message={message} office={office} connection={connection} language={language} texts={texts} {...rest} />
        )}
      </main>
      <footer>
        {phoneLanguageNames
          .filter(({ language: code }) => office === null || office.languages.includes(code))
          .map(({ language: code, name }) => (
            <Button
              key={code}
              chosen={code === language}
              onPress={() => {
                loadPhoneSpeech(code).then(
                  (speech) => {
                    chosen.value = speech
                  },
                  // The page stays as it is, and a second press tries again.
                  () => undefined,
                )
              }}
            >
              <span lang={code}>{name}</span>
            </Button>
          ))}
      </footer>
    </>
  )
}

interface MastheadProps {
  readonly office: OfficeView | null
  readonly language: Language
  readonly texts: PhoneTexts
}

function Masthead({ office, language, texts }: MastheadProps): JSX.Element {
  return (
    <header>
      <p>{office === null ? texts.common.productName : localize(office.name, language)}</p>
      {office?.demo === true ? <DemoMark texts={texts} /> : null}
    </header>
  )
}
