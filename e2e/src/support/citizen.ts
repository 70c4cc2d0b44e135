// The citizen with the paper in the hand.

import { expect, type Page } from '@playwright/test'
import type { Office } from './office.ts'

/** Environment of an office whose papers carry the address of the citizen's own page. */
export const WITH_PHONES = { LOKET_PUBLIC_URL: 'https://antrean.example.go.id' }

/** The citizen's own page, by the QR code on the paper with this number. */
export async function scanPaper(office: Office, number: string): Promise<Page> {
  return office.open(await pathOnPaper(office, number))
}

/** Where that code leads, below the server's address. */
export async function pathOnPaper(office: Office, number: string): Promise<string> {
  let path: string | undefined
  await expect(async () => {
    path = /\[QR \S+(\/t\/[^\]\s]+)\]/.exec(await paperOf(office, number))?.[1]
    expect(path, `a QR code on the paper of ${number}`).toBeDefined()
  }).toPass()
  return path ?? ''
}

/** What is printed on the paper with this number; nothing where none has come out yet. */
export async function paperOf(office: Office, number: string): Promise<string> {
  const response = await fetch(`${office.server.url}/printer/papers`)
  const papers = (await response.json()) as readonly { readonly text: string }[]
  return papers.find(({ text }) => text.includes(number))?.text ?? ''
}
