// One thread's share of the cases.

import { parentPort, workerData } from 'node:worker_threads'
import { COMBINATIONS } from './combinations.ts'
import { runSideBySide } from './run-side-by-side.ts'

/** Places in the list of all cases. */
export type Share = readonly number[]

const places = workerData as Share
parentPort?.postMessage(await runSideBySide(COMBINATIONS.filter((_, place) => places.includes(place))))
