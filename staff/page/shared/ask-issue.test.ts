import type { IssuedTicket, OfficeView } from '@loket/protocol'
import { staffTextsFor } from '@loket/texts'
import { SAMPLE_OFFICE, SAMPLE_TICKET } from '@loket/ui/testing'
import { expect, test } from 'vitest'
import { askIssue, tellIssued } from './ask-issue.ts'
import { walk, wordsOf } from './testing/walk.ts'
import { wordingFor } from './wording.ts'

const wording = wordingFor({ office: SAMPLE_OFFICE, texts: staffTextsFor('id'), language: 'id', wallOffsetMs: 0 })
const ask = (office: OfficeView = SAMPLE_OFFICE) => askIssue({ office, wording })

test('[F72] a ticket for somebody asks for service, reason, documents and priority', () => {
  expect(walk(ask(), 'KTP-el', 'Cetak', 'Anjungan rusak', 'Berkas belum lengkap', 'Ya')).toEqual({
    type: 'issueTicket',
    serviceId: 'cetak',
    priority: true,
    documents: 'incomplete',
    language: 'id',
    onBehalf: 'kioskFault',
  })
})

test('[F72] a group with one service asks no second time, and a service without a document check nothing of documents', () => {
  const services = SAMPLE_OFFICE.services.map((service) => ({ ...service, checksDocuments: false }))
  expect(walk(ask({ ...SAMPLE_OFFICE, services }), 'Kartu anak', 'Mengambil hasil', 'Tidak')).toMatchObject({
    serviceId: 'kia',
    documents: 'notAsked',
    onBehalf: 'collectsResult',
    priority: false,
  })
})

test('[F72] a group with one service is named beneath it, unless it bears the same name', () => {
  const notes = (office: OfficeView) => {
    const question = ask(office)
    return question.kind === 'choice' ? question.options.map(({ note }) => note ?? null) : []
  }
  expect(notes(SAMPLE_OFFICE)).toEqual([null, 'Kartu Identitas Anak'])
  const groups = SAMPLE_OFFICE.groups.map((group) => (group.id === 'kia' ? { ...group, name: { id: 'Kartu anak' } } : group))
  expect(notes({ ...SAMPLE_OFFICE, groups })).toEqual([null, null])
})

test('[F72] the number is told, and whether it is on paper', () => {
  const issued: IssuedTicket = { ...SAMPLE_TICKET, url: null, paper: true }
  expect(tellIssued(issued, wording)).toMatchObject({ kind: 'told', number: 'A027' })
  expect(wordsOf(tellIssued(issued, wording))).toEqual(['Cetak KTP-el', '3 orang di depannya', 'Kertasnya dicetak di printer kantor.'])
  expect(wordsOf(tellIssued({ ...issued, paper: false }, wording))[2]).toContain('tanpa printer')
})
