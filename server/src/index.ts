// What bench, tools and tests of other rooms may use of the server.

export { buildServer, type RunningServer, type ServerParts } from './build-server.ts'
export { type Environment, readSettings, type ServerSettings } from './environment.ts'
export { buildOpenApi } from './http/openapi.ts'
export { DEFAULT_RATES, type WireRates } from './http/parts.ts'
export { createLog, type Log } from './log/log.ts'
export { LOG_EVENTS, type LogEvent } from './log/log-events.ts'
export { type MemoryLog, memoryLog } from './log/memory-log.ts'
export { SYSTEM_TIME, type TimeSources } from './loop/time-sources.ts'
export { settingsForPreset } from './presets/settings-for-preset.ts'
export { CannotStart, EXIT_CODES } from './start-trouble.ts'
