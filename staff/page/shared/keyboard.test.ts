import { describe, expect, test } from 'vitest'
import { focusOf, type KeyPress, keyIntent } from './keyboard.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  repeat: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
})

describe('the keyboard', () => {
  test('[F57] Space and Enter press the main key, and belong to a control that has the focus', () => {
    expect(keyIntent(press(' '), 'page')).toEqual({ kind: 'main' })
    expect(keyIntent(press('Enter'), 'page')).toEqual({ kind: 'main' })
    expect(keyIntent(press(' '), 'control')).toBeNull()
  })

  test('[F57] a letter is an act wherever the focus is, but not while something is typed or asked', () => {
    expect(keyIntent(press('r'), 'control')).toEqual({ kind: 'letter', letter: 'R' })
    expect([keyIntent(press('r'), 'field'), keyIntent(press('r'), 'dialog')]).toEqual([null, null])
    expect(keyIntent(press('F5'), 'page')).toBeNull()
  })

  test('[F63] the question mark is a key like a letter', () => {
    expect(keyIntent(press('?'), 'page')).toEqual({ kind: 'letter', letter: '?' })
  })

  test('[F57] a held key does not repeat an act, and shortcuts of the browser stay its own', () => {
    expect(keyIntent(press(' ', { repeat: true }), 'page')).toBeNull()
    expect(keyIntent(press('r', { ctrlKey: true }), 'page')).toBeNull()
    expect(keyIntent(press('r', { metaKey: true }), 'page')).toBeNull()
    expect(keyIntent(press('r', { altKey: true }), 'page')).toBeNull()
  })

  test('[F57] an open question and a field take all keys', () => {
    document.body.innerHTML = '<input id="field"><button id="key">x</button>'
    expect(focusOf(document)).toBe('page')
    document.getElementById('key')?.focus()
    expect(focusOf(document)).toBe('control')
    document.getElementById('field')?.focus()
    expect(focusOf(document)).toBe('field')
    document.body.innerHTML = '<dialog open><input id="box" type="checkbox"><input id="field" type="date"></dialog>'
    document.getElementById('box')?.focus()
    expect(focusOf(document)).toBe('dialog')
    document.getElementById('field')?.focus()
    expect(focusOf(document)).toBe('field')
  })
})
