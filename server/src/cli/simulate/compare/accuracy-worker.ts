// How good the forecast is on one kind of day, in a thread of its own.

import { parentPort, workerData } from 'node:worker_threads'
import { type AccuracyPlan, measureAccuracy } from '@loket/sim'

parentPort?.postMessage(measureAccuracy(workerData as AccuracyPlan))
