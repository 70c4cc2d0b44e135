// What a board's loudspeaker is given: every clip by its name, when it begins and how long it lasts, as the page's own audio is told.

import type { Page } from '@playwright/test'
import type { Office } from './office.ts'

export interface HeardClip {
  readonly clip: string
  /** On the audio's own clock, seconds. */
  readonly beginsAt: number
  readonly lastsS: number
}

/** A board whose loudspeaker is listened to from the beginning. */
export async function openHeardDisplay(office: Office, query = ''): Promise<Page> {
  const page = await office.open('/api/health')
  await page.addInitScript(listen)
  await page.goto(`/display${query}`)
  return page
}

/** Everything since the page was opened, in the order it was given. */
export function heardBy(page: Page): Promise<readonly HeardClip[]> {
  return page.evaluate(() => (window as unknown as { readonly heardClips: readonly HeardClip[] }).heardClips)
}

/** Runs in the page, before its own programs: each sound keeps the address it came from. */
function listen(): void {
  const heard: HeardClip[] = []
  const addresses = new WeakMap<object, string>()
  Object.assign(window, { heardClips: heard })
  const { arrayBuffer } = Response.prototype
  Response.prototype.arrayBuffer = async function () {
    const bytes = await arrayBuffer.call(this)
    addresses.set(bytes, this.url)
    return bytes
  }
  const { decodeAudioData } = BaseAudioContext.prototype
  BaseAudioContext.prototype.decodeAudioData = async function (bytes) {
    const address = addresses.get(bytes) ?? ''
    const sound = await decodeAudioData.call(this, bytes)
    addresses.set(sound, address)
    return sound
  }
  const { start } = AudioBufferSourceNode.prototype
  AudioBufferSourceNode.prototype.start = function (when = 0) {
    const { buffer } = this
    const clip = buffer === null ? '' : (addresses.get(buffer) ?? '').split('/').slice(-2).join('/')
    heard.push({ clip, beginsAt: when, lastsS: buffer?.duration ?? 0 })
    start.call(this, when)
  }
}
