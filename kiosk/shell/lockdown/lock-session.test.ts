import { expect, test } from 'vitest'
import { FakeSession, preventable } from '../testing/fake-electron.ts'
import { lockSession } from './lock-session.ts'

function locked(): FakeSession {
  const session = new FakeSession()
  lockSession(session.asSession())
  return session
}

/** What was answered to somebody who asks. */
function answerTo(session: FakeSession, name: string, ...asked: readonly unknown[]): unknown {
  let answered: unknown
  const handler = session.handlers[name] as ((...parameters: unknown[]) => unknown) | undefined
  const returned = handler?.(...asked, (answer: unknown) => {
    answered = answer
  })
  return answered ?? returned
}

test.each(['media', 'geolocation', 'notifications', 'fullscreen', 'clipboard-read', 'openExternal'])(
  '[Z6] %s is not allowed',
  (permission) => {
    const session = locked()
    expect(answerTo(session, 'request', null, permission)).toBe(false)
    expect(answerTo(session, 'check', null, permission)).toBe(false)
  },
)

test('[Z6] no device and no picture of the screen is given to a page', () => {
  const session = locked()
  expect(answerTo(session, 'device', { deviceType: 'usb' })).toBe(false)
  expect(answerTo(session, 'screen', {})).toEqual({})
})

test('[Z6] nothing is downloaded, and no word is looked up', () => {
  const session = locked()
  const event = preventable({})
  session.emit('will-download', event)
  expect([event.defaultPrevented, session.isSpellChecked]).toEqual([true, false])
})
