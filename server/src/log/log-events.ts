// Every line the server may write to its log. The log is diagnosis, the journal is truth: no fact stands only here.

interface LogEventEntry {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'fatal'
  /** For docs/generated/log-events.md. */
  readonly sentence: string
}

export const LOG_EVENTS = {
  // life of the server
  'server-starting': { level: 'info', sentence: 'The server begins to start; carries mode, data folder and printer.' },
  'server-started': { level: 'info', sentence: 'The server listens; carries its address.' },
  'server-stopping': { level: 'info', sentence: 'An orderly stop was asked for; carries the signal.' },
  'server-stopped': { level: 'info', sentence: 'Everything pending was answered, the database is closed.' },
  'server-fault': { level: 'fatal', sentence: 'A commit failed or a rule broke; the process ends and the next start replays the journal.' },
  'start-refused': {
    level: 'fatal',
    sentence: 'The server could not start; carries the kind of trouble; the sentence goes to the person.',
  },
  // journal
  'database-opened': { level: 'info', sentence: 'The database is open and owned by this process; carries schema version and head.' },
  'migration-started': { level: 'info', sentence: 'A newer schema is about to be made; carries both versions and the backup made before.' },
  'migration-finished': { level: 'info', sentence: 'The schema is up to date; carries the version.' },
  'journal-replayed': { level: 'info', sentence: 'The state was rebuilt from the journal; carries rows and milliseconds.' },
  'office-made': { level: 'info', sentence: 'A new office was made from a preset; carries the preset.' },
  // time and the day
  'clock-jumped': { level: 'warn', sentence: 'The wall clock of the computer was moved; carries by how much.' },
  'clock-disbelieved': {
    level: 'warn',
    sentence: 'At the start the wall clock stood before the last event; office time goes on from that event until the clock is set right.',
  },
  'day-opened': { level: 'info', sentence: 'The server opened the service day; carries its date.' },
  'day-closed': { level: 'info', sentence: 'The server closed the service day; carries its date.' },
  'day-refused': { level: 'warn', sentence: 'The server could not open or close the day; carries the refusal.' },
  // halls
  'board-silent': {
    level: 'warn',
    sentence: 'A board said that it can be heard and did not speak what it was given in its time; carries the device and the announcement.',
  },
  'voice-incomplete': {
    level: 'warn',
    sentence:
      'A language of LOKET_VOICE lacks clips and is spoken by the built-in voice instead; carries the language and the missing clips.',
  },
  // paper
  'printer-status': { level: 'info', sentence: 'What the printer says of itself has changed.' },
  'printer-mute': {
    level: 'warn',
    sentence: 'The printer answered nothing when it was asked; where no paper came out, the address is not that of a printer. Carries it.',
  },
  'print-finished': { level: 'info', sentence: 'A print job ended; carries its state. Only printed is the word of the printer itself.' },
  'print-unknown': { level: 'warn', sentence: 'It cannot be known whether a job became paper; it is not repeated by itself.' },
  'print-report-passed-over': {
    level: 'info',
    sentence: 'A station reported on a job whose lease had ended, or what cannot follow; carries both states. It did not count.',
  },
  'station-unanswered': { level: 'warn', sentence: 'A print station could not be answered now; it asks again.' },
  'bookings-set-aside': {
    level: 'error',
    sentence:
      'The file bookings.sqlite was damaged and is kept under the name it carries; a new one was begun. Bookings must be sent again, and the keys of their senders made anew.',
  },
  'bookings-not-read': {
    level: 'error',
    sentence: 'A code could not be looked up in bookings.sqlite; whoever typed it was told to take a number as usual.',
  },
  'booking-key-made': { level: 'info', sentence: 'The owner of the data made a key for a sender of bookings; carries its name.' },
  'booking-key-revoked': { level: 'info', sentence: 'The owner of the data ended a key of a sender of bookings; carries its name.' },
  'bookings-sent': { level: 'info', sentence: 'The first booking of a day that came in under a key; carries the key and the date.' },
  'bookings-imported': { level: 'info', sentence: 'The owner of the data took in a file of bookings; carries its counts.' },
  'bookings-not-wiped': {
    level: 'error',
    sentence:
      'Bookings of days that are over could not be taken out of bookings.sqlite; it is tried again with the next act of the office.',
  },
  'survey-not-written': {
    level: 'error',
    sentence: 'The answers of a day could not be written to survey.sqlite; they are held, and written at the next turn of a day or start.',
  },
  'print-broken': {
    level: 'error',
    sentence: 'A slip could not be laid out: a fault of ours. The ticket stands, its number is shown instead.',
  },
  'print-given-up': {
    level: 'warn',
    sentence: 'A job waited too long for the printer, or failed too often, and was cancelled; the ticket itself stands.',
  },
  // notices to citizens
  'notice-failed': {
    level: 'info',
    sentence:
      "The agency's message service did not take a notice; it is tried again. Carries its id, kind, tries and why, and no phone number.",
  },
  'notice-given-up': {
    level: 'warn',
    sentence:
      "A notice was given up: its call is over, or the agency's message service did not take it for half an hour. Carries its id, kind and tries.",
  },
  'notices-not-written': {
    level: 'error',
    sentence: 'Phone numbers or notices could not be read or written in private.sqlite; the office goes on, and a notice may be missing.',
  },
  // access and the wire
  'message-refused': {
    level: 'warn',
    sentence: 'A malformed, oversized, unknown or unauthorised message was refused; logged once per sender and kind.',
  },
  'signed-in': { level: 'info', sentence: 'A member of staff signed in; carries the pseudonymous user id.' },
  'signed-out': { level: 'info', sentence: 'A member of staff signed out.' },
  'sign-in-refused': { level: 'warn', sentence: 'A sign-in with a wrong code or PIN, or too many of them.' },
  'corner-opened': {
    level: 'info',
    sentence: 'Somebody opened the corner of a kiosk by their PIN; carries the kiosk and the pseudonymous user id.',
  },
  'corner-refused': {
    level: 'warn',
    sentence:
      'The corner of a kiosk stayed shut: a wrong code or PIN, too many of them, something that is no code at all, or a person who may not pair devices. Carries the kiosk.',
  },
  'corner-act': {
    level: 'info',
    sentence: 'An act in the corner of a kiosk; carries the kiosk, the user id and the act: a test page, pairing anew, leaving.',
  },
  'device-paired': { level: 'info', sentence: 'A kiosk, display or print station was paired.' },
  'face-connected': { level: 'debug', sentence: 'A face opened its socket; carries the kind of face.' },
  'face-disconnected': { level: 'debug', sentence: 'A face lost or closed its socket.' },
  'request-failed': { level: 'error', sentence: 'An HTTP request ended in an unexpected error; the sender saw no detail.' },
} as const satisfies { readonly [event: string]: LogEventEntry }

export type LogEvent = keyof typeof LOG_EVENTS
