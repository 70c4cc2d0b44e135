export { encodeLayout } from './encode/encode-layout.ts'
export { layoutSlip } from './layout/layout-slip.ts'
export { layoutTicket } from './layout/layout-ticket.ts'
export { templateProblems } from './layout/template-problems.ts'
export { epson80 } from './models/epson-80.ts'
export { modelFor } from './models/model-for.ts'
export type {
  ChecklistSlip,
  ClosingSlip,
  Letterhead,
  MissingSlip,
  OutageSlip,
  RedirectSlip,
  ResultSlip,
  Slip,
  TestSlip,
  TicketSlip,
} from './slips.ts'
export { judgeReport } from './station/job-life.ts'
export { memoryDesk } from './station/memory-desk.ts'
export { createRemoteDesk } from './station/remote-desk.ts'
export { createStation, type Station } from './station/station.ts'
export type { LeasedJob, StationDesk } from './station/station-desk.ts'
export { openStationSocket, type StationSocket } from './station/station-socket.ts'
export { within } from './station/within.ts'
export { type Detected, detectCapability } from './transport/detect-capability.ts'
export { type MemoryPrinter, memoryPrinter } from './transport/memory-printer.ts'
export { openPrinter } from './transport/open-printer.ts'
export type { Printer } from './transport/printer.ts'
export { PRINTER_TIMING, SYSTEM_TIMERS } from './transport/timers.ts'
export { pressFaultButton } from './virtual/page/fault-buttons.ts'
export { BUTTONS_PATH, readVirtualPrinterPage } from './virtual/page/read-virtual-printer-page.ts'
export { startVirtualPrinter, type VirtualPrinter } from './virtual/start-virtual-printer.ts'
