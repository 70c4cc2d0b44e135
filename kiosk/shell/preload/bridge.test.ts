import { EventEmitter } from 'node:events'
import type { IpcRenderer } from 'electron'
import { expect, test } from 'vitest'
import type { LoketShell, ShellState } from '../contract.ts'
import { CHANNELS } from '../ipc/channels.ts'
import { openBridge } from './bridge.ts'

const STATE: ShellState = { version: '1', server: null, trouble: 'noAddress', station: null }

function bridged() {
  const exposed: Record<string, unknown> = {}
  const asked: unknown[][] = []
  const page = { isBlank: false, isHeard: true }
  const messages = Object.assign(new EventEmitter(), {
    async invoke(...message: unknown[]): Promise<unknown> {
      asked.push(message)
      if (!page.isHeard) throw new Error('a message comes from no page of ours')
      return STATE
    },
  })
  openBridge({
    contextBridge: { exposeInMainWorld: (name, api) => void Object.assign(exposed, { [name]: api }) },
    ipcRenderer: messages as unknown as IpcRenderer,
    isBlank: () => page.isBlank,
  })
  return { exposed, shell: exposed['loketShell'] as LoketShell, asked, messages, page }
}

test('[Z17] a page is given one object with five functions, and nothing of Electron', () => {
  const { exposed, shell } = bridged()
  expect(Object.keys(exposed)).toEqual(['loketShell'])
  expect(Object.keys(shell)).toEqual(['state', 'onState', 'changeServer', 'askForServer', 'restart'])
})

test('[Z17] what it asks goes to the shell, with the address and nothing else', async () => {
  const { shell, asked } = bridged()
  expect(await shell.state()).toEqual(STATE)
  await shell.changeServer('10.0.0.2')
  await shell.askForServer()
  await shell.restart()
  expect(asked).toEqual([[CHANNELS.state], [CHANNELS.changeServer, '10.0.0.2'], [CHANNELS.askForServer], [CHANNELS.restart]])
})

test('[Z17] it is told each new state, without Electron’s event, until it stops listening', () => {
  const { shell, messages } = bridged()
  const heard: unknown[][] = []
  const stop = shell.onState((...news) => void heard.push(news))
  messages.emit(CHANNELS.stateChanged, { sender: {} }, STATE)
  stop()
  messages.emit(CHANNELS.stateChanged, { sender: {} }, STATE)
  expect(heard).toEqual([[STATE]])
})

test('[Z10] asked whether it lives, a page says so, and whether it is empty; a shell that does not hear it is no fault', async () => {
  const { asked, messages, page } = bridged()
  messages.emit(CHANNELS.ask, {})
  page.isBlank = true
  page.isHeard = false
  messages.emit(CHANNELS.ask, {})
  expect(asked).toEqual([
    [CHANNELS.alive, { isBlank: false }],
    [CHANNELS.alive, { isBlank: true }],
  ])
})
