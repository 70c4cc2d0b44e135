import type { DocumentCase, RequiredDocument } from '@loket/protocol'
import { expect, test } from 'vitest'
import { arrangeDocuments } from './documents.ts'

function paper(name: string, required: RequiredDocument['required'] = 'always'): RequiredDocument {
  return { name: { id: name }, form: 'original', required }
}

function names(cases: readonly DocumentCase[]) {
  return arrangeDocuments(cases).map(({ name, documents }) => [name?.id ?? null, ...documents.map((one) => one.name.id)])
}

test('[F21] what every case needs is listed once, after what each case adds', () => {
  const form = paper('F-1.02')
  const lost: DocumentCase = { name: { id: 'Hilang' }, documents: [form, paper('Surat hilang'), paper('KK')] }
  const broken: DocumentCase = { name: { id: 'Rusak' }, documents: [paper('KTP rusak'), form] }
  expect(names([lost, broken])).toEqual([
    ['Hilang', 'Surat hilang', 'KK'],
    ['Rusak', 'KTP rusak'],
    [null, 'F-1.02'],
  ])
})

test('[F21] what is always needed stands before what is sometimes needed', () => {
  expect(names([{ name: null, documents: [paper('Kuasa', 'sometimes'), paper('KK')] }])).toEqual([[null, 'KK', 'Kuasa']])
  expect(names([])).toEqual([])
})
