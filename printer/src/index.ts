export { encodeLayout } from './encode/encode-layout.ts'
export type { Block, Layout } from './layout/blocks.ts'
export { layoutSlip } from './layout/layout-slip.ts'
export { layoutTicket } from './layout/layout-ticket.ts'
export { layoutToText } from './layout/layout-to-text.ts'
export { templateProblems } from './layout/template-problems.ts'
export { type LogoRead, readLogo } from './logo/read-logo.ts'
export { epson58 } from './models/epson-58.ts'
export { epson80 } from './models/epson-80.ts'
export { modelFor } from './models/model-for.ts'
export { PRINTER_MODELS } from './models/models.ts'
export type { JobProtocol, PrinterModel } from './models/printer-model.ts'
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
export { type MemoryDesk, memoryDesk } from './station/memory-desk.ts'
export { openStation, type StationSetting } from './station/open-station.ts'
export { createRemoteDesk } from './station/remote-desk.ts'
export { createStation, type Station, type StationParts } from './station/station.ts'
export type { LeasedJob, StationDesk } from './station/station-desk.ts'
export { openStationSocket, type StationSocket } from './station/station-socket.ts'
export { type Detected, type DetectOptions, detectCapability } from './transport/detect-capability.ts'
export { type MemoryPrinter, memoryPrinter } from './transport/memory-printer.ts'
export { type OpenPrinterOptions, openPrinter } from './transport/open-printer.ts'
export type { LateWordListener, Printer, PrintJob, PrintResult, PrintSteps } from './transport/printer.ts'
export { PRINTER_TIMING, type PrinterTiming, SYSTEM_TIMERS, type Timers } from './transport/timers.ts'
export type { Condition } from './virtual/machine/condition.ts'
export { FAULT_NAMES, type FaultName, NO_FAULTS, type PrinterFaults } from './virtual/machine/faults.ts'
export { PRINTER_PROFILE_IDS, type PrinterProfileId } from './virtual/machine/profiles.ts'
export { pressFaultButton } from './virtual/page/fault-buttons.ts'
export { BUTTONS_PATH, readVirtualPrinterPage, type VirtualPrinterPage } from './virtual/page/read-virtual-printer-page.ts'
export type { Paper } from './virtual/paper/paper.ts'
export { startVirtualPrinter, type VirtualPrinter, type VirtualPrinterOptions } from './virtual/start-virtual-printer.ts'
