import type { DemoUser } from '../server-process.ts'
import { PLAIN } from './scripted-wire.ts'
import type { Stage, StagedPage } from './stage.ts'

const DESK = { width: 1366, height: 768 }

/** A page on the screen of a desk; of somebody who is signed in, where one is named. */
export async function openDesk(stage: Stage, path: string, user?: DemoUser): Promise<StagedPage> {
  const opened = await stage.open(path, PLAIN, user)
  await opened.page.setViewportSize(DESK)
  return opened
}
