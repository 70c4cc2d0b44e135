// Runs before a page, between it and the shell, in a world of its own.

import { contextBridge, ipcRenderer } from 'electron'
import { openBridge } from './bridge.ts'

openBridge({ contextBridge, ipcRenderer, isBlank: () => (document.body?.textContent ?? '').trim() === '' })
