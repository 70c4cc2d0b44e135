export { type FakeFace, fakeFace, MORNING } from './fake-face.ts'
export {
  morning,
  SAMPLE_APPROVAL,
  SAMPLE_AT_COUNTER,
  SAMPLE_CONSOLE,
  SAMPLE_OUTAGE,
  SAMPLE_SUPERVISOR,
  sampleClock,
  sampleDoubt,
  sampleParked,
  samplePrinter,
  sampleWaiting,
} from './sample-staff-views.ts'
export { SAMPLE_KIOSK, SAMPLE_OFFICE, SAMPLE_TICKET } from './sample-views.ts'
