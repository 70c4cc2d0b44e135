import { findSettingsProblems } from '@loket/domain'
import type { DocumentCase, LocalDate, Localized, OfficeLevel, Settings } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { settingsForPreset } from './settings-for-preset.ts'

const LEVELS: readonly OfficeLevel[] = ['kelurahan', 'kecamatan', 'sudin', 'mpp']
const PRESETS = LEVELS.map((level) => settingsForPreset(level))

// What an office of each level does not serve; everything else of the 26 services it does.
const ELSEWHERE: Readonly<Record<OfficeLevel, readonly string[]>> = {
  kelurahan: ['akta-kawin', 'akta-cerai', 'akui-anak', 'sah-anak', 'angkat-anak', 'ubah-nama', 'sktt'],
  kecamatan: [
    ...['akta-lahir', 'akta-mati', 'biodata-baru', 'nik-aktif', 'nonpermanen'],
    ...['akta-cerai', 'akui-anak', 'sah-anak', 'angkat-anak', 'ubah-nama', 'sktt'],
  ],
  sudin: [],
  mpp: ['nik-aktif', 'nonpermanen'],
}

function namesOf(settings: Settings): readonly Localized[] {
  const documents = (cases: readonly DocumentCase[]) =>
    cases.flatMap((one) => [...(one.name ? [one.name] : []), ...one.documents.map((document) => document.name)])
  return [
    settings.name,
    settings.region,
    ...settings.series.map((entry) => entry.name),
    ...settings.groups.flatMap((entry) => [entry.name, entry.description]),
    ...settings.services.flatMap((entry) => [
      entry.name,
      ...documents(entry.documentCases),
      ...(entry.offer.here ? [] : [entry.offer.servedAt]),
    ]),
    ...settings.halls.map((entry) => entry.name),
    ...settings.profiles.map((entry) => entry.name),
    ...settings.specialDates.map((entry) => entry.reason),
    ...settings.outOfOrder.reasons.map((entry) => entry.name),
    ...settings.redirections.flatMap((entry) => [entry.asked, entry.place]),
  ]
}

describe('presets', () => {
  test('[G1] every preset can be used as it is, and every group, series and class of it is used', () => {
    for (const settings of PRESETS) {
      expect(findSettingsProblems(settings)).toEqual([])
      const used = (key: 'groupId' | 'seriesId' | 'classId') => new Set(settings.services.map((service) => service[key]))
      expect(used('groupId')).toEqual(new Set(settings.groups.map(({ id }) => id)))
      expect(used('seriesId')).toEqual(new Set(settings.series.map(({ id }) => id)))
      expect(used('classId')).toEqual(new Set(settings.classes.map(({ id }) => id)))
    }
  })

  test('[G2] whatever a person may read has an Indonesian and an English name', () => {
    for (const name of PRESETS.flatMap(namesOf)) {
      expect(Object.keys(name).sort()).toEqual(['en', 'id'])
      expect(Object.values(name).every((text) => text.trim().length > 0)).toBe(true)
      expect(name.id).not.toMatch(/antrian|nomer/i)
    }
  })

  test('[G3] no two series sound alike, and none is I, O or Q', () => {
    const soundAlike = ['BCDEGPTVW', 'MN', 'AHK', 'FS', 'IOQ']
    for (const { series } of PRESETS) {
      const letters = series.map(({ id }) => id)
      for (const group of soundAlike)
        expect(letters.filter((letter) => group.includes(letter)).length).toBeLessThanOrEqual(group === 'IOQ' ? 0 : 1)
    }
  })

  test('[G4] each level offers what the agency serves there, and says of the rest where it is served', () => {
    for (const settings of PRESETS) {
      expect(settings.services).toHaveLength(26)
      const elsewhere = settings.services.filter((service) => !service.offer.here).map((service) => service.id)
      expect(elsewhere.sort()).toEqual([...ELSEWHERE[settings.level]].sort())
    }
  })

  test('[G5] classes are 15, 30 and 60 minutes for promise and wait target, with the counters of each level', () => {
    expect(PRESETS.map((settings) => settings.counters.length)).toEqual([3, 2, 10, 6])
    for (const { classes } of PRESETS) {
      expect(classes.map((entry) => [entry.promiseMinutes, entry.waitTargetMinutes])).toEqual(
        [15, 30, 60].map((minutes) => [minutes, minutes]),
      )
    }
  })

  test('[G6] offices open from Monday to Friday at 07.30, the mall on Saturday too, and the last number is taken an hour before closing', () => {
    for (const { level, hours } of PRESETS) {
      expect(hours.map(({ weekday }) => weekday)).toEqual(level === 'mpp' ? [1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5])
      for (const window of hours.flatMap(({ windows }) => windows)) {
        expect(window.opensAtMinute).toBe(450)
        expect(window.closesAtMinute - window.lastTicketAtMinute).toBe(60)
      }
    }
  })

  test('[G6] the 17 holidays and 8 days of collective leave of 2026 are closed, with their reason', () => {
    for (const { specialDates } of PRESETS) {
      expect(specialDates).toHaveLength(25)
      expect(specialDates.filter(({ reason }) => reason.id.startsWith('Cuti bersama'))).toHaveLength(8)
      expect(specialDates.every(({ windows }) => windows.length === 0)).toBe(true)
      expect(specialDates.slice(-2).map(({ date }) => date)).toEqual(['2026-12-24', '2026-12-25'] as LocalDate[])
      expect(new Set(specialDates.map(({ date }) => date)).size).toBe(25)
    }
  })

  test('[G7] a service that checks documents lists them, each case with at least one that is always needed', () => {
    for (const service of PRESETS.flatMap((settings) => settings.services)) {
      if (service.checksDocuments) expect(service.documentCases.length).toBeGreaterThan(0)
      for (const { documents } of service.documentCases) expect(documents.some(({ required }) => required === 'always')).toBe(true)
      const named = service.documentCases.filter(({ name }) => name !== null)
      expect(named.length === 0 || named.length === service.documentCases.length).toBe(true)
    }
    const printing = PRESETS[0]?.services.find((service) => service.id === 'ktp-cetak')
    expect(printing?.documentCases.map(({ name }) => name?.id)).toEqual(['Hilang', 'Rusak', 'Ubah data'])
  })

  test('[G7] nobody has checked the complaint channels of a new office yet', () => {
    for (const { complaints } of PRESETS) {
      expect(complaints.length).toBeGreaterThan(0)
      expect(complaints.every(({ lastCheckedOn }) => lastCheckedOn === null)).toBe(true)
    }
  })

  test('[G40] what may move somebody in a new office is small, capped and named; only an invitation needs a second person', () => {
    for (const { discipline, priority, calls, outOfOrder, staffTicketsCap, profiles } of PRESETS) {
      expect(discipline).toEqual({ name: 'fifo' })
      expect(profiles.every(({ order }) => order.length === 0)).toBe(true)
      expect(priority).toEqual({ stepMinutes: 15, mostInARow: 1 })
      expect(calls).toEqual({ minimumCalls: 2, minimumSeconds: 60, placesBack: 3, maximumReturns: 2, rejoinMinutes: 30 })
      expect([outOfOrder.dailyCap, staffTicketsCap]).toEqual([10, 30])
      expect(outOfOrder.reasons.filter(({ needsApproval }) => needsApproval).map(({ id }) => id)).toEqual(['undangan-resmi'])
      expect(outOfOrder.reasons.length).toBeGreaterThan(1)
    }
  })

  test('[G41] every office can say where it is served what others serve, and a kelurahan and a kecamatan where to divorce', () => {
    const asked = PRESETS.map(({ redirections }) => redirections.map(({ id }) => String(id)))
    const elsewhere = ['pengantar-nikah', 'buku-nikah', 'surat-kehilangan', 'sktm-izin', 'daring', 'lain']
    expect(asked).toEqual([['akta-cerai', ...elsewhere], ['akta-cerai', ...elsewhere], elsewhere, elsewhere])
    expect(PRESETS.map(({ redirections }) => redirections.find(({ id }) => id === 'akta-cerai')?.place.id ?? null)).toEqual([
      'Sudin Dukcapil Jakarta Timur',
      'Sudin Dukcapil Jakarta Timur',
      null,
      null,
    ])
  })
})
