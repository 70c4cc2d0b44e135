import { supervisorTextsFor } from '@loket/texts'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { SignIn } from './sign-in.tsx'

const texts = supervisorTextsFor('id')

afterEach(() => {
  vi.unstubAllGlobals()
  void act(() => render(null, document.body))
})

/** Signs in on the supervisor's page; the server answers as told. */
async function signIn(answer: object): Promise<{ readonly signedIn: boolean; readonly trouble: string }> {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(answer))))
  let signedIn = false
  await act(() =>
    render(
      <SignIn
        texts={texts}
        language="id"
        pageTitle="x"
        heading="x"
        unfit={(roles) => (roles.includes('supervisor') ? null : texts.supervisor.notSupervisor)}
        onSignedIn={() => {
          signedIn = true
        }}
      />,
      document.body,
    ),
  )
  for (const input of document.querySelectorAll('input')) input.value = '123456'
  await act(() => {
    document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }))
  })
  await vi.waitFor(async () => {
    await act(() => undefined)
    expect(signedIn || document.querySelector('[role=alert]')?.textContent !== '').toBe(true)
  })
  return { signedIn, trouble: document.querySelector('[role=alert]')?.textContent ?? '' }
}

test('[F83] who is no supervisor is told so on that page, and stays at its door', async () => {
  expect(await signIn({ ok: true, name: 'Sari', roles: ['agent'] })).toEqual({ signedIn: false, trouble: texts.supervisor.notSupervisor })
})

test('[F83] a supervisor goes in; a wrong PIN is told in a sentence', async () => {
  expect(await signIn({ ok: true, name: 'Rini', roles: ['supervisor'] })).toEqual({ signedIn: true, trouble: '' })
  expect(await signIn({ ok: false, refusal: { type: 'wrongPin' } })).toMatchObject({
    signedIn: false,
    trouble: 'Kode atau PIN salah. Periksa, lalu coba lagi.',
  })
})
