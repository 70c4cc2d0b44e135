import type { DisciplineName } from '@loket/protocol'
import { deadline } from './deadline.ts'
import type { Discipline } from './discipline.ts'
import { fifo } from './fifo.ts'
import { profileOrder } from './profile-order.ts'
import { rescue } from './rescue.ts'

export const DISCIPLINES: Readonly<Record<DisciplineName, Discipline>> = { fifo, deadline, rescue, profileOrder }
