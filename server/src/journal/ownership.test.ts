import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { CannotStart } from '../start-trouble.ts'
import { freshFolder } from '../testing/folders.ts'
import { script, startProgram } from '../testing/programs.ts'
import { takeOwnership } from './ownership.ts'

const OWNERSHIP = fileURLToPath(new URL('./ownership.ts', import.meta.url))

function otherProcess(folder: string) {
  const lines = `
    import { takeOwnership } from ${JSON.stringify(OWNERSHIP)}
    try { takeOwnership(process.env.FOLDER); gc(); console.log('owned'); process.stdin.resume() }
    catch (error) { console.log(error.trouble.sentence); process.exit(3) }`
  return startProgram({ args: ['--expose-gc', ...script(lines)], env: { FOLDER: folder } })
}

describe('one process owns a data folder', () => {
  test('[J12] a second process is refused at once, with one sentence', async () => {
    const folder = freshFolder()
    const first = otherProcess(folder)
    await first.waitFor(/owned/)
    const second = otherProcess(folder)
    expect(await second.ended).toBe(3)
    expect(second.output().trim()).toBe(
      `Another Loket server uses the data folder ${folder}: stop that one first, or set LOKET_DATA to another folder.`,
    )
  })

  test('[J12] the lock dies with the process, however it dies', async () => {
    const folder = freshFolder()
    const first = otherProcess(folder)
    await first.waitFor(/owned/)
    expect(() => takeOwnership(folder)).toThrow(CannotStart)
    process.kill(first.pid, 'SIGKILL')
    await first.ended
    takeOwnership(folder).release()
  })

  test('[J12] what was released can be taken again, also in the same process', () => {
    const folder = freshFolder()
    const owned = takeOwnership(folder)
    expect(() => takeOwnership(folder)).toThrow('Another Loket server')
    owned.release()
    takeOwnership(folder).release()
  })

  test('[J12] a folder that is not there is named', () => {
    expect(() => takeOwnership('/nowhere/at/all')).toThrow('The data folder /nowhere/at/all cannot be written')
  })
})
