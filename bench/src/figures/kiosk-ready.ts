// How soon a weak kiosk computer can be touched, and how soon it shows the next screen.

import { startLoadServer } from '../load/load-office.ts'
import { openSlowKiosk } from '../load/slow-kiosk.ts'
import { bounded } from '../report/metric.ts'
import { median } from '../report/statistics.ts'
import type { Figure } from './figure.ts'
import { buildPages } from './page-weights.ts'

const MOST_READY_MS = 1_500
const MOST_SCREEN_MS = 100

export const kioskReady: Figure = {
  names: ['kiosk_ready', 'kiosk_next_screen'],
  async measure({ quick, freshFolder }) {
    await buildPages()
    const office = await startLoadServer(freshFolder())
    const kiosk = await openSlowKiosk(office.url)
    try {
      const opened: number[] = []
      const turned: number[] = []
      for (let round = 0; round < (quick ? 3 : 15); round += 1) {
        opened.push(await kiosk.open())
        turned.push(await kiosk.nextScreen(), await kiosk.nextScreen())
      }
      return [
        bounded('kiosk_ready', median(opened), { most: MOST_READY_MS, unit: 'ms' }),
        bounded('kiosk_next_screen', median(turned), { most: MOST_SCREEN_MS, unit: 'ms' }),
      ]
    } finally {
      await kiosk.close()
      await office.end()
    }
  },
}
