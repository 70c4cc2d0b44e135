import type { DisciplineName } from '@loket/protocol'
import type { Discipline } from './discipline.ts'
import { fifo } from './fifo.ts'

export const DISCIPLINES: Readonly<Record<DisciplineName, Discipline>> = { fifo }
