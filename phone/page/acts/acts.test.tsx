import type { CommandId, TicketToken, TicketView } from '@loket/protocol'
import { formatClock, phoneActsTextsFor } from '@loket/texts'
import { fakeFace, morning, SAMPLE_OFFICE, SAMPLE_TICKET, sampleClock } from '@loket/ui/testing'
import type { ComponentChild } from 'preact'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type ActsDesk, actsDesk, type GiveUpAnswer, type NumberAnswer, type PresenceAnswer } from './acts-desk.ts'
import { GiveUp } from './give-up.tsx'
import { NotifyCard } from './notify-card.tsx'
import { PresenceCard } from './presence-card.tsx'
import { VisitClock } from './visit-clock.tsx'

const TEXTS = phoneActsTextsFor('id')

afterEach(async () => {
  await act(() => render(null, document.body))
  vi.unstubAllGlobals()
})

async function show(part: ComponentChild): Promise<string> {
  await act(() => render(part, document.body))
  return words()
}

function words(): string {
  return document.body.textContent ?? ''
}

async function press(name: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  if (!button) throw new Error(`no button "${name}" in: ${words()}`)
  await act(async () => button.click())
}

interface Played extends ActsDesk {
  readonly sent: unknown[]
  number: NumberAnswer
  forgets: boolean
  givesUp: GiveUpAnswer
  present: PresenceAnswer
}

function playedDesk(): Played {
  const desk: Played = {
    sent: [],
    number: 'kept',
    forgets: true,
    givesUp: 'given',
    present: 'told',
    async keepNumber(phone, language) {
      desk.sent.push([phone, language])
      return desk.number
    },
    async forgetNumber() {
      desk.sent.push('forget')
      return desk.forgets
    },
    async sayPresent(id) {
      desk.sent.push(id)
      return desk.present
    },
    async giveUp(id) {
      desk.sent.push(id)
      return desk.givesUp
    },
  }
  return desk
}

describe('the clocks', () => {
  test('[F116] of the visit and of the promise run on the page, and say how the promise stands although no new view arrives', async () => {
    const face = fakeFace()
    await act(() => {
      face.comesOnline()
      face.shows('office', SAMPLE_OFFICE)
    })
    const clock = (change: Partial<TicketView>) =>
      show(<VisitClock ticket={{ ...SAMPLE_TICKET, ...change }} connection={face.connection} texts={TEXTS} />)
    expect(await clock({ issuedAt: morning(-12) })).toBe(`Sejak nomor diambil${formatClock(12 * 60_000)}`)
    await act(() => face.world.advance(5_000))
    expect(words()).toBe('Sejak nomor diambil12:05')
    const promiseClock = sampleClock('processing', morning(-4))
    expect(await clock({ issuedAt: morning(-12), promiseClock })).toContain('Janji 15 menit4:05masih dalam janji')
    await act(() => face.world.advance(12 * 60_000))
    expect(words()).toContain('melewati janji')
    expect(await clock({ issuedAt: morning(-4), promiseClock })).not.toContain('Sejak nomor diambil')
    const ending = { outcome: null, resultOn: null, redirectedTo: null, missing: [], rejoinUntil: null }
    expect(await clock({ state: 'cancelled', ending })).toBe('')
  })
})

describe('the phone number', () => {
  const card = (desk: ActsDesk, state: 'notOffered' | 'offered' | 'kept', onChange = (_state: string): void => undefined, isOver = false) =>
    show(<NotifyCard state={state} desk={desk} language="id" texts={TEXTS.notify} isOver={isOver} onChange={onChange} />)

  async function write(phone: string): Promise<void> {
    const field = document.querySelector('input')
    if (field === null) throw new Error('no field')
    await act(() => {
      field.value = phone
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await press('Kabari lewat WhatsApp')
  }

  test('[F115] is asked for only where the office sends news, with a sentence on what becomes of it', async () => {
    expect(await card(playedDesk(), 'notOffered')).toBe('')
    expect(await card(playedDesk(), 'offered')).toContain(
      'disimpan sampai kunjungan Anda selesai, paling lama sampai hari layanan berakhir, lalu dihapus',
    )
    expect(document.querySelector('label')?.textContent).toBe('Nomor ponsel')
  })

  test('[F115] is sent as it was written, and never shown again', async () => {
    const [desk, changes] = [playedDesk(), [] as string[]]
    await card(desk, 'offered', (state) => changes.push(state))
    await write(' 0812 3456 7890 ')
    expect([desk.sent, changes]).toEqual([[['0812 3456 7890', 'id']], ['kept']])
    expect(await card(desk, 'kept')).not.toContain('0812')
    expect(words()).toContain('Kabar akan dikirim ke nomor yang Anda tulis.')
  })

  test('[F115] that is none is told in plain words, and the field keeps what was written', async () => {
    const desk = playedDesk()
    await card(desk, 'offered')
    for (const [answer, sentence] of [
      ['notAPhoneNumber', 'Ini bukan nomor ponsel.'],
      ['tooOften', 'sudah tiga kali diganti'],
      ['failed', 'Periksa sambungan'],
    ] as const) {
      desk.number = answer
      await write('0812')
      expect(words()).toContain(sentence)
    }
    expect(document.querySelector('input')?.value).toBe('0812')
  })

  test('[F115] is taken back also by whoever was absent and may come back, and none is asked for then', async () => {
    const desk = playedDesk()
    expect(await card(desk, 'offered', undefined, true)).toBe('')
    await card(desk, 'kept', undefined, true)
    await press('Hapus nomor ponsel saya')
    expect(desk.sent).toEqual(['forget'])
    const after = await card(desk, 'offered', undefined, true)
    expect(after).toContain('Nomor ponsel sudah dihapus.')
    expect(document.querySelector('input')).toBeNull()
  })

  test('[F115] is taken back at any time', async () => {
    const [desk, changes] = [playedDesk(), [] as string[]]
    await card(desk, 'kept', (state) => changes.push(state))
    desk.forgets = false
    await press('Hapus nomor ponsel saya')
    expect(words()).toContain('Periksa sambungan')
    desk.forgets = true
    await press('Hapus nomor ponsel saya')
    expect([desk.sent, changes]).toEqual([['forget', 'forget'], ['offered']])
    expect(await card(desk, 'offered', (state) => changes.push(state))).toContain('Nomor ponsel sudah dihapus.')
  })
})

describe('whether somebody is here', () => {
  const card = (desk: ActsDesk, presence: TicketView['presence']) =>
    show(<PresenceCard ticket={{ ...SAMPLE_TICKET, presence }} desk={desk} texts={TEXTS.presence} />)

  test('[F117] is asked where the office asks, said by one touch, and thanked for', async () => {
    const desk = playedDesk()
    expect(await card(desk, null)).toBe('')
    expect(await card(desk, 'asked')).toContain('Urutan Anda tetap, apa pun jawabannya.')
    await press('Ya, saya di sini')
    expect(desk.sent).toHaveLength(1)
    expect(await card(desk, 'confirmed')).toBe('Terima kasih, petugas tahu Anda hadir.')
  })

  test('[F117] is said again under the same id where there was no answer', async () => {
    const desk = playedDesk()
    desk.present = 'failed'
    await card(desk, 'asked')
    await press('Ya, saya di sini')
    expect(words()).toContain('Belum terkirim. Periksa sambungan')
    await press('Ya, saya di sini')
    expect(desk.sent[0]).toBe(desk.sent[1])
  })
})

describe('a number', () => {
  const card = (desk: ActsDesk, change: Partial<TicketView> = { mayGiveUp: true }) =>
    show(<GiveUp ticket={{ ...SAMPLE_TICKET, ...change }} desk={desk} texts={TEXTS.giveUp} />)

  test('[F114] is given up after a question, and only where the server allows it', async () => {
    const desk = playedDesk()
    expect(await card(desk, { mayGiveUp: false })).toBe('')
    await card(desk)
    await press('Batalkan nomor')
    expect(words()).toContain('Batalkan nomor A027?')
    expect(document.activeElement?.textContent).toBe('Batalkan nomor A027?')
    await press('Tidak, tetap menunggu')
    expect(desk.sent).toEqual([])
    await press('Batalkan nomor')
    await press('Ya, batalkan')
    expect(desk.sent).toHaveLength(1)
  })

  test('[F114] is asked for again under the same id until there is an answer, and a refusal is told in plain words', async () => {
    const desk = playedDesk()
    desk.givesUp = 'failed'
    await card(desk)
    await press('Batalkan nomor')
    await press('Ya, batalkan')
    expect(words()).toContain('Belum dibatalkan. Periksa sambungan')
    desk.givesUp = 'tooLate'
    await press('Ya, batalkan')
    expect(desk.sent[0]).toBe(desk.sent[1])
    expect(await card(desk, { mayGiveUp: false, state: 'called' })).toContain('sudah dipanggil atau selesai')
  })
})

describe('the desk', () => {
  const desk = actsDesk('A1b2C3' as TicketToken)
  const answering = (answer: () => Promise<Response>) => {
    const fetched = vi.fn(answer)
    vi.stubGlobal('fetch', fetched)
    return fetched
  }
  const refusing = (type: string, status = 409) => answering(async () => Response.json({ ok: false, refusal: { type } }, { status }))

  test('[F114, F115] asks at the address of its ticket', async () => {
    const fetched = answering(async () => Response.json({ ok: true }))
    expect(await desk.keepNumber('0812', 'id')).toBe('kept')
    expect(await desk.forgetNumber()).toBe(true)
    expect(await desk.giveUp('one' as CommandId)).toBe('given')
    expect(fetched.mock.calls.map((call: unknown[]) => [call[0], (call[1] as RequestInit).method])).toEqual([
      ['/t/A1b2C3/notify', 'POST'],
      ['/t/A1b2C3/notify', 'DELETE'],
      ['/t/A1b2C3/cancel', 'POST'],
    ])
  })

  test('[F114, F115] takes a refusal by its name, and no answer as none', async () => {
    refusing('tooOften')
    expect(await desk.keepNumber('0812', 'id')).toBe('tooOften')
    refusing('malformed', 400)
    expect(await desk.keepNumber('', 'id')).toBe('notAPhoneNumber')
    refusing('ticketNotCancellable')
    expect(await desk.giveUp('one' as CommandId)).toBe('tooLate')
    answering(async () => new Response('<html>', { status: 409 }))
    expect(await desk.keepNumber('0812', 'id')).toBe('failed')
    answering(() => Promise.reject(new TypeError('failed to fetch')))
    expect([await desk.keepNumber('0812', 'id'), await desk.forgetNumber(), await desk.giveUp('one' as CommandId)]).toEqual([
      'failed',
      false,
      'failed',
    ])
  })
})
