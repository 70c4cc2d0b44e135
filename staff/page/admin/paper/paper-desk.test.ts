import type { Settings } from '@loket/protocol'
import { expect, test } from 'vitest'
import { type FakeAdminDoor, fakeAdminDoor } from '../testing/fake-admin-door.ts'
import { SAMPLE_PAPER_SETTINGS } from '../testing/sample-paper-settings.ts'
import { createPaperDesk, type PaperDesk } from './paper-desk.ts'

async function atWork(): Promise<{ door: FakeAdminDoor; desk: PaperDesk }> {
  const door = fakeAdminDoor(SAMPLE_PAPER_SETTINGS)
  const desk = createPaperDesk(door)
  await desk.refresh()
  return { door, desk }
}

const oneCopy = (desk: PaperDesk) => desk.edit((draft) => ({ ...draft, copiesPerTicket: 1 }))
const { paper } = SAMPLE_PAPER_SETTINGS

test('[R157] saving sends the paper that was composed, and nothing else is changed', async () => {
  const { door, desk } = await atWork()
  oneCopy(desk)
  expect(desk.unsaved.value).toBe(true)
  await desk.save()
  expect(door.changed).toEqual([{ ...SAMPLE_PAPER_SETTINGS, paper: { ...paper, copiesPerTicket: 1 } }])
  expect([desk.unsaved.value, desk.outcome.value]).toEqual([false, { type: 'saved' }])
})

test('[R157] whatever else somebody changed meanwhile is kept', async () => {
  const { door, desk } = await atWork()
  oneCopy(desk)
  door.settings = { ...door.settings, staffTicketsCap: 5 }
  await desk.save()
  expect(door.changed).toMatchObject([{ staffTicketsCap: 5, paper: { copiesPerTicket: 1 } }])
})

test('[R157] where somebody changed the paper meanwhile nothing is sent, until one of the two is chosen', async () => {
  const { door, desk } = await atWork()
  oneCopy(desk)
  const theirs: Settings = { ...door.settings, paper: { ...paper, slips: [] } }
  door.settings = theirs
  await desk.save()
  expect([door.changed, desk.outcome.value]).toEqual([[], { type: 'changedMeanwhile' }])
  await desk.save('overTheirs')
  expect(door.changed).toMatchObject([{ paper: { copiesPerTicket: 1, slips: paper.slips } }])

  const other = await atWork()
  oneCopy(other.desk)
  other.door.settings = theirs
  await other.desk.save()
  await other.desk.takeTheirs()
  expect([other.desk.unsaved.value, other.desk.draft.value?.slips, other.desk.outcome.value]).toEqual([false, [], null])
})

test('[R157] the same paper with its keys in another order is no change of anybody', async () => {
  const { door, desk } = await atWork()
  oneCopy(desk)
  const { slips, template, ...rest } = paper
  door.settings = { ...door.settings, paper: { slips, ...rest, template } }
  await desk.save()
  expect(desk.outcome.value).toEqual({ type: 'saved' })
})

test('[R157] a ticket that cannot be printed on the paper of this office is not sent', async () => {
  const { door, desk } = await atWork()
  door.problemsOf = ({ widthMm }) =>
    widthMm === 80 ? [{ place: { part: 'above', line: 0, language: 'id' }, problem: { type: 'lineEmpty' } }] : []
  oneCopy(desk)
  await desk.save()
  expect([door.changed, desk.outcome.value]).toEqual([[], { type: 'unusable' }])
})

test('[R158] what is not saved survives a lost connection, and is discarded only when asked', async () => {
  const { door, desk } = await atWork()
  oneCopy(desk)
  door.trouble = { ok: false, refusal: { type: 'noAnswer' } }
  await desk.save()
  expect(desk.outcome.value).toEqual({ type: 'refused', refusal: { type: 'noAnswer' } })
  door.trouble = null
  // Back online: the page reads the settings anew.
  await desk.refresh()
  expect([desk.unsaved.value, desk.draft.value?.copiesPerTicket]).toEqual([true, 1])
  desk.discard()
  expect([desk.unsaved.value, desk.draft.value?.copiesPerTicket, desk.outcome.value]).toEqual([false, 3, null])
})

test('[R158] with nothing unsaved the page takes what others saved', async () => {
  const { door, desk } = await atWork()
  door.settings = { ...door.settings, paper: { ...paper, copiesPerTicket: 9 } }
  await desk.refresh()
  expect(desk.draft.value?.copiesPerTicket).toBe(9)
})
