import type { WebContents } from 'electron'

/** Whether it is there. One that breaks off is said, and no fault of the program. */
export async function loadPage(contents: WebContents, address: string, say: (sentence: string) => void): Promise<boolean> {
  try {
    await contents.loadURL(address)
    return true
  } catch (error) {
    say(`${address} cannot be shown: ${error instanceof Error ? error.message : String(error)}.`)
    return false
  }
}
