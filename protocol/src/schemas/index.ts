// What comes in from outside is checked by these; for the server only, faces never load zod.

export {
  addUserBody,
  approveDeviceBody,
  cornerKeyBody,
  pairingBody,
  pairingClaimBody,
  resetPinBody,
  signInBody,
  staffCodeBody,
} from './access.ts'
export { boardBeatSchema } from './board-beat.ts'
export { bookingBody, bookingId, bookingKeyBody, importBody } from './bookings.ts'
export { commandSchema, commandSchemas, type WireCommand } from './commands.ts'
export { helloSchema } from './hello.ts'
export { type BodySchema, type JsonSchema, toJsonSchema } from './json-schema.ts'
export { citizenActBody, notifyBody } from './notices.ts'
export { paperPictureBody } from './paper-picture.ts'
export { type Malformed, malformed, type Parsed, type ParsedCommand, parseCommand, parseWith } from './parse.ts'
export { settingsSchema } from './settings.ts'
export { stationCommandSchema } from './station-commands.ts'
export { periodQuery, ratingBody, surveyBody } from './survey.ts'
