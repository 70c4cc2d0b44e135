import { displayScreens } from './display-screens.ts'
import { kioskScreens } from './kiosk-screens.ts'
import { phoneScreens } from './phone-screens.ts'
import { serverScreens, staffScreens } from './staff-screens.ts'
import type { Walk } from './stage.ts'

/** All faces but the kiosk, which is looked at more closely. */
export const OTHER_WALKS: Readonly<Record<string, Walk>> = {
  board: displayScreens,
  phone: phoneScreens,
  staff: staffScreens,
  server: serverScreens,
}

export const ALL_WALKS: readonly Walk[] = [kioskScreens, ...Object.values(OTHER_WALKS)]
