// One comparison in a thread of its own: it takes minutes, and a machine has several cores.

import { parentPort, workerData } from 'node:worker_threads'
import { type ComparisonPlan, compareDisciplines } from '@loket/sim'

parentPort?.postMessage(compareDisciplines(workerData as ComparisonPlan))
