import type * as Electron from 'electron'

/** All that the shell uses of Electron. Only `main.ts` takes it from Electron itself, so that tests can give another. */
export type ElectronParts = Pick<
  typeof Electron,
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'net' | 'powerSaveBlocker' | 'protocol' | 'screen' | 'session'
>
