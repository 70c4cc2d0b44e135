import { describe, expect, test } from 'vitest'
import { FakeContents, preventable } from '../testing/fake-electron.ts'
import { lockContents } from './lock-contents.ts'
import { mayShow, pagesFor } from './own-pages.ts'

function locked(): FakeContents {
  const contents = new FakeContents()
  lockContents(contents.asContents(), (address) => mayShow(pagesFor('http://10.0.0.2:8080', 'kiosk', null), address))
  return contents
}

/** Whether the shell prevents what this event announces. */
function prevents(name: string, fields: object, ...more: readonly unknown[]): boolean {
  const event = preventable(fields)
  locked().emit(name, event, ...more)
  return event.defaultPrevented
}

const press = (key: string, held: object = {}): object => ({ key, control: false, alt: false, meta: false, ...held })

describe('where a window goes', () => {
  const SHOWN = [
    'http://10.0.0.2:8080/kiosk',
    'http://10.0.0.2:8080/kiosk/',
    'http://10.0.0.2:8080/kiosk?x=1#y',
    'loket-shell://page/index.html?for=kiosk',
  ]
  const REFUSED = [
    'http://10.0.0.2:8080/staff',
    'http://10.0.0.2:8080/display',
    'http://10.0.0.2:8080/kiosk/../staff',
    'http://10.0.0.2/kiosk',
    'https://10.0.0.2:8080/kiosk',
    'http://evil.example/kiosk',
    'http://10.0.0.2:8080@evil.example/kiosk',
    'http://me@10.0.0.2:8080/kiosk',
    'loket-shell://page/other.html',
    'loket-shell://elsewhere/index.html',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,hello',
    'about:blank',
    'nothing',
  ]

  for (const event of ['will-frame-navigate', 'will-redirect']) {
    test.each(SHOWN)(`[Z5] ${event} to %s is allowed`, (url) => {
      expect(prevents(event, { url, isMainFrame: true })).toBe(false)
    })

    test.each(REFUSED)(`[Z5] ${event} to %s is not`, (url) => {
      expect(prevents(event, { url, isMainFrame: true })).toBe(true)
    })

    test(`[Z5] ${event} in a frame within the page is not, wherever to`, () => {
      expect(prevents(event, { url: SHOWN[0], isMainFrame: false })).toBe(true)
    })
  }

  test('[Z5] without a server only the page of the shell is shown', () => {
    const pages = pagesFor(null, 'kiosk', null)
    expect(mayShow(pages, pages.own)).toBe(true)
    expect(mayShow(pages, 'http://10.0.0.2:8080/kiosk')).toBe(false)
  })

  test('[Z5] no window is opened, whatever asks for it, and no view within a page', () => {
    expect(locked().openHandler?.({ url: 'http://10.0.0.2:8080/kiosk' })).toEqual({ action: 'deny' })
    expect(prevents('will-attach-webview', {})).toBe(true)
  })

  test('[Z5] a page cannot keep the shell from leaving it', () => {
    expect(prevents('will-prevent-unload', {})).toBe(true)
  })
})

describe('what a keyboard does', () => {
  const PAST_THE_PAGE: readonly object[] = [
    press('r', { control: true }),
    press('R', { control: true, shift: true }),
    press('F4', { alt: true }),
    press('x', { alt: true }),
    press('q', { meta: true }),
    press('v', { control: true }),
    press('+', { control: true }),
    ...['F1', 'F5', 'F11', 'F12', 'BrowserBack', 'ContextMenu', 'PrintScreen', 'Meta', 'Alt', 'Control', 'AltGraph', 'Dead'].map((key) =>
      press(key),
    ),
  ]

  test.each(PAST_THE_PAGE)('[Z7] %j does nothing', (input) => {
    expect(prevents('before-input-event', {}, input)).toBe(true)
  })

  test.each(['a', 'Z', '1', ':', '/', ' ', '.', 'é', 'Enter', 'Tab', 'Backspace', 'ArrowLeft', 'Escape', 'Shift'])(
    '[Z7] %j reaches the page',
    (key) => {
      expect(prevents('before-input-event', {}, press(key))).toBe(false)
    },
  )
})

describe('what else is locked', () => {
  test('[Z7] there is no context menu', () => {
    expect(prevents('context-menu', {})).toBe(true)
  })

  test('[Z7] developer tools that were opened after all are closed', () => {
    const contents = locked()
    contents.emit('devtools-opened')
    expect(contents.closedDevTools).toBe(1)
  })

  test('[Z7] every page has its own size, and turning a wheel does not change it', () => {
    const contents = locked()
    contents.emit('dom-ready')
    expect(contents.zoom).toEqual([0, [1, 1]])
    contents.emit('zoom-changed', {}, 'in')
    expect(contents.zoom.at(-1)).toBe(0)
  })
})
