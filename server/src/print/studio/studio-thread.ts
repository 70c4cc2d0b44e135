// The program of the studio's thread: one piece of work after the other, each answered under its number.

import { parentPort } from 'node:worker_threads'
import { doStudioWork, type StudioWork } from './studio-work.ts'

export interface StudioOrder {
  readonly number: number
  readonly work: StudioWork
}

export type StudioAnswer =
  | { readonly number: number; readonly ok: true; readonly result: ReturnType<typeof doStudioWork> }
  | { readonly number: number; readonly ok: false; readonly error: unknown }

parentPort?.on('message', ({ number, work }: StudioOrder) => {
  parentPort?.postMessage(answerTo(number, work))
})

function answerTo(number: number, work: StudioWork): StudioAnswer {
  try {
    return { number, ok: true, result: doStudioWork(work) }
  } catch (error) {
    return { number, ok: false, error }
  }
}
