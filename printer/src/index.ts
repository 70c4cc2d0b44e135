export { encodeLayout } from './encode/encode-layout.ts'
export { layoutSlip } from './layout/layout-slip.ts'
export { layoutTicket } from './layout/layout-ticket.ts'
export { placedTemplateProblems, templateProblems } from './layout/template-problems.ts'
export { type LogoRead, readLogo } from './logo/read-logo.ts'
export { epson58 } from './models/epson-58.ts'
export { epson80 } from './models/epson-80.ts'
export { modelFor } from './models/model-for.ts'
export { previewSlip, type SlipPreview } from './preview/preview-slip.ts'
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
export type { AskAnew } from './station/asked-once.ts'
export { judgeReport } from './station/job-life.ts'
export { memoryDesk } from './station/memory-desk.ts'
export { createRemoteDesk } from './station/remote-desk.ts'
export { createStation, type Station } from './station/station.ts'
export type { LeasedJob, StationDesk } from './station/station-desk.ts'
export { openStationSocket, type StationSocket } from './station/station-socket.ts'
export { within } from './station/within.ts'
export type { AskablePrinter } from './transport/askable-printer.ts'
export { type Detected, detectCapability } from './transport/detect-capability.ts'
export { type MemoryPrinter, memoryPrinter } from './transport/memory-printer.ts'
export { openPrinterToAsk } from './transport/open-printer.ts'
export type { Printer, PrintSteps } from './transport/printer.ts'
export { openTcpPrinter } from './transport/tcp-printer.ts'
export { PRINTER_TIMING, SYSTEM_TIMERS, type Timers } from './transport/timers.ts'
export { NO_FAULTS, type PrinterFaults } from './virtual/machine/faults.ts'
export { PRINTER_PROFILES, type PrinterProfileId } from './virtual/machine/profiles.ts'
export { pressFaultButton } from './virtual/page/fault-buttons.ts'
export { BUTTONS_PATH, readVirtualPrinterPage } from './virtual/page/read-virtual-printer-page.ts'
export type { Paper } from './virtual/paper/paper.ts'
export { startVirtualPrinter, type VirtualPrinter } from './virtual/start-virtual-printer.ts'
export { textOnPaper } from './virtual/text-on-paper.ts'
