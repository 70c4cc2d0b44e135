// The print station, for whoever runs it within another program: nothing of the virtual printer or the drawing of papers comes with it.

export { SYSTEM_TIMERS, type Timers } from '../transport/timers.ts'
export type { StationOptions } from './program/read-options.ts'
export type { RunningStation } from './program/run-station.ts'
export { type StationWatch, startStation } from './program/start-station.ts'
