import type { ServiceId, StaffOutage } from '@loket/protocol'
import { staffTextsFor } from '@loket/texts'
import { SAMPLE_OFFICE, SAMPLE_OUTAGE } from '@loket/ui/testing'
import { describe, expect, test } from 'vitest'
import { askOutage, outageWhere } from './ask-outage.ts'
import { walk, wordsOf } from './testing/walk.ts'
import { wordingFor } from './wording.ts'

const wording = wordingFor({ office: SAMPLE_OFFICE, texts: staffTextsFor('id'), language: 'id', wallOffsetMs: 0 })
const ask = (outages: readonly StaffOutage[] = [], mayConfirm = false) => askOutage({ office: SAMPLE_OFFICE, wording, outages, mayConfirm })

describe('declaring an outage', () => {
  test('[F73] a cause is declared for all services, for a group, or for one service', () => {
    const declared = (...answers: string[]) => walk(ask(), 'Jaringan', ...answers)
    expect(declared('Semua layanan')).toEqual({ type: 'declareOutage', cause: 'network', serviceIds: 'all' })
    expect(declared('KTP-el', 'Semua KTP-el')).toMatchObject({ serviceIds: ['rekam', 'cetak'] })
    expect(declared('KTP-el', 'Cetak')).toMatchObject({ serviceIds: ['cetak'] })
    expect(declared('Kartu Identitas Anak')).toMatchObject({ serviceIds: ['kia'] })
  })

  test('[F73] what is served elsewhere cannot be held up here', () => {
    expect(wordsOf(walk(ask(), 'Jaringan'))).toEqual(['Semua layanan', 'KTP-el', 'Kartu Identitas Anak'])
  })
})

describe('an outage in force', () => {
  test('[F73] it is ended from the same question, and confirmed by who may', () => {
    expect(walk(ask([SAMPLE_OUTAGE]), 'Akhiri: Sistem')).toEqual({ type: 'endOutage', outageId: 'o-1' })
    expect(wordsOf(ask([SAMPLE_OUTAGE]))[0]).toContain('Akhiri')
    expect(walk(ask([SAMPLE_OUTAGE], true), 'Konfirmasi')).toEqual({ type: 'confirmOutage', outageId: 'o-1' })
    expect(wordsOf(ask([{ ...SAMPLE_OUTAGE, confirmed: true }], true))[0]).toContain('Akhiri')
  })

  test('[F73] a group that is held up as a whole is told by its name', () => {
    const where = (serviceIds: StaffOutage['serviceIds']) => outageWhere({ serviceIds }, SAMPLE_OFFICE, wording)
    expect(where('all')).toBe('semua layanan')
    expect(where(['rekam', 'cetak'] as ServiceId[])).toBe('KTP-el')
    expect(where(['cetak', 'kia'] as ServiceId[])).toBe('Kartu Identitas Anak, Cetak KTP-el')
  })
})
