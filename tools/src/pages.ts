// Which pages there are, where they are served, and how heavy their first load may be.

import type { Face } from './house.ts'

export interface Page {
  readonly name: string
  /** The page's HTML, relative to the face's `page` folder, and so to its `dist` folder. */
  readonly html: string
  /** JavaScript and CSS of the first load, gzip, in kB of 1,000 bytes. */
  readonly goalKb: number
}

export interface FacePages {
  /** The path below which the server serves the face's `dist` folder. */
  readonly base: string
  readonly pages: readonly Page[]
}

export const PAGES: Readonly<Record<Face, FacePages>> = {
  kiosk: { base: '/kiosk/', pages: [{ name: 'kiosk', html: 'index.html', goalKb: 45 }] },
  display: { base: '/display/', pages: [{ name: 'display', html: 'index.html', goalKb: 45 }] },
  staff: {
    base: '/staff/',
    pages: [
      { name: 'console', html: 'console/index.html', goalKb: 60 },
      { name: 'supervisor', html: 'supervisor/index.html', goalKb: 60 },
      { name: 'administrator', html: 'admin/index.html', goalKb: 60 },
    ],
  },
  phone: { base: '/t/', pages: [{ name: 'phone', html: 'index.html', goalKb: 30 }] },
}
