export { type FakeFace, fakeFace, MORNING } from './fake-face.ts'
export { SAMPLE_KIOSK, SAMPLE_OFFICE, SAMPLE_TICKET } from './sample-views.ts'
