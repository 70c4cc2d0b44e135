import type { PrinterCapability } from '@loket/protocol'
import { expect, test } from 'vitest'
import { until } from '../../testing/until.ts'
import type { Commissioned } from './commission.ts'
import { runStation, type StationEvents } from './run-station.ts'

const EPSON: PrinterCapability = { maker: 'EPSON', model: 'TM-T82', answersStatus: true, completion: 'processId', clearsBuffer: true }
const CLONE: PrinterCapability = { maker: null, model: null, answersStatus: true, completion: 'paperStatus', clearsBuffer: false }

/** Commissioned with these secrets, one after the other, and then not any more. */
function running(tokens: readonly string[]) {
  const left = [...tokens]
  const asked: object[] = []
  const opened: (StationEvents & { readonly token: string; closed: boolean })[] = []
  const kept: Commissioned[] = []
  const said: string[] = []
  const station = runStation({
    known: { token: 'first', capability: EPSON },
    async commission(known) {
      asked.push(known)
      const token = left.shift()
      return token === undefined ? null : { token, capability: known.capability ?? CLONE }
    },
    open({ token }, events) {
      const one = { ...events, token, closed: false }
      opened.push(one)
      return {
        async close() {
          one.closed = true
        },
      }
    },
    keep: (state) => void kept.push(state),
    say: (sentence) => void said.push(sentence),
  })
  return { station, asked, opened, kept, said }
}

test('[R172] a station that is revoked is ended, says so, and is paired anew without its old secret; its printer is still known', async () => {
  const { asked, opened, said } = running(['first', 'second'])
  await until(() => expect(opened).toHaveLength(1))
  opened[0]?.onRevoked()
  await until(() => expect(opened).toHaveLength(2))
  expect(asked).toEqual([{ token: 'first', capability: EPSON }, { capability: EPSON }])
  expect(opened.map(({ token, closed }) => [token, closed])).toEqual([
    ['first', true],
    ['second', false],
  ])
  expect(said).toEqual([expect.stringContaining('knows this station no more')])
})

test('[R171] what its printer answers now is on the disk, and known when the station is paired anew', async () => {
  const { asked, opened, kept } = running(['first', 'second'])
  await until(() => expect(opened).toHaveLength(1))
  opened[0]?.onCapability(CLONE)
  expect(kept).toEqual([{ token: 'first', capability: CLONE }])
  opened[0]?.onRevoked()
  await until(() => expect(asked).toHaveLength(2))
  expect(asked[1]).toEqual({ capability: CLONE })
})

test('[R130] ended, it closes the station in hand and pairs no more', async () => {
  const { station, asked, opened, said } = running(['first', 'second'])
  await until(() => expect(opened).toHaveLength(1))
  await station.close()
  expect([opened.map(({ closed }) => closed), asked.length, said]).toEqual([[true], 1, []])
})
