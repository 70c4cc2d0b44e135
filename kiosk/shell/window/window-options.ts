import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'

/** The ground of every page, so that nothing flashes between two of them. */
const GROUND = '#f4f6fa'

/** A window that fills its screen, with a page that is a web page and nothing more. */
export function windowOptions(bounds: Rectangle, preload: string): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    kiosk: true,
    fullscreen: true,
    frame: false,
    alwaysOnTop: true,
    resizable: false,
    minimizable: false,
    autoHideMenuBar: true,
    backgroundColor: GROUND,
    title: 'Loket',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      devTools: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      // Nobody has to touch a board before it may speak.
      autoplayPolicy: 'no-user-gesture-required',
      // A board behind another window still counts down and calls.
      backgroundThrottling: false,
    },
  }
}
