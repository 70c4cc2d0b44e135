import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freshFolder } from '../testing/folders.ts'
import { startFrontOffice } from '../testing/front-office.ts'
import { listMedia } from './media-folder.ts'

function folderWith(...names: readonly string[]): string {
  const folder = freshFolder()
  for (const name of names) writeFileSync(join(folder, name), `bytes of ${name}`)
  return folder
}

describe('pictures and films of the office', () => {
  test('[A22] are those of the folder that a browser can show, in the order of their names', () => {
    const folder = folderWith('2 antre.MP4', '1 layanan.jpg', '.hidden.png', 'notes.txt', 'page.html', 'script.svg')
    mkdirSync(join(folder, 'folder.png'))
    expect(listMedia(folder)).toEqual([
      { name: '1 layanan.jpg', kind: 'picture' },
      { name: '2 antre.MP4', kind: 'film' },
    ])
    expect(listMedia('/nowhere')).toEqual([])
  })

  test('[A22] are given by name, and nothing else of the computer is', async () => {
    const folder = folderWith('1 layanan.jpg', 'notes.txt')
    const office = await startFrontOffice({ door: { mediaFolder: folder } })
    expect((await office.ask('/display/media')).body).toEqual({ media: [{ name: '1 layanan.jpg', kind: 'picture' }] })
    expect(await office.ask('/display/media/1%20layanan.jpg')).toMatchObject({ status: 200, text: 'bytes of 1 layanan.jpg' })
    for (const name of ['notes.txt', '..%2fnotes.txt', '..%2F..%2Fetc%2Fpasswd', '%2e%2e', '1%20layanan.jpg%00', 'none.png']) {
      expect((await office.ask(`/display/media/${name}`)).status, name).not.toBe(200)
    }
  })

  test('[A22] an office without such a folder has none', async () => {
    const office = await startFrontOffice()
    expect((await office.ask('/display/media')).body).toEqual({ media: [] })
    expect((await office.ask('/display/media/x.png')).status).toBe(404)
  })
})
