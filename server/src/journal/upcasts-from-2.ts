// Version 2 knew one promise alone, from the acceptance of complete documents, and one paper, the ticket.
// What is added here is frozen: a row must mean the same tomorrow, whatever a new office starts with by then.

import type { Stored, Upcast } from './upcast-step.ts'

export const UPCASTS_FROM_2: readonly Upcast[] = [
  { type: 'dayOpened', from: 2, turn: (stored) => ({ ...withSettings(stored), changedBefore: [] }) },
  { type: 'settingsChanged', from: 2, turn: withSettings },
  { type: 'ticketIssued', from: 2, turn: (stored) => ({ ...stored, leg: fromDocuments(stored['leg'] as Stored) }) },
  { type: 'serviceCompleted', from: 2, turn: withNextLeg },
  { type: 'ticketTransferred', from: 2, turn: withNextLeg },
  { type: 'devicePaired', from: 2, turn: (stored) => ({ ...stored, servesKioskId: null }) },
]

function withSettings(stored: Readonly<Stored>): Stored {
  const settings = stored['settings'] as { readonly classes: readonly Stored[]; readonly paper: Stored }
  const paper = { ...settings.paper, template: TEMPLATE, copiesPerTicket: 3, slips: ['missing', 'redirect', 'result', 'closing'] }
  return { ...stored, settings: { ...settings, classes: settings.classes.map(fromDocuments), paper } }
}

/** The ticket as version 2 printed it. */
const TEMPLATE = {
  sections: [
    ...['office', 'number', 'service', 'rule', 'issued', 'ahead', 'expectedCall', 'bring', 'rule'],
    ...['promiseNote', 'free', 'complaints', 'qr', 'ledgerMark'],
  ],
  above: [],
  below: [],
  logo: null,
}

function withNextLeg(stored: Readonly<Stored>): Stored {
  const nextLeg = stored['nextLeg'] as Stored | null
  return { ...stored, nextLeg: nextLeg && fromDocuments(nextLeg) }
}

/** Of a class as of the terms of a leg. */
function fromDocuments(promise: Stored): Stored {
  return { ...promise, promiseFrom: 'documents' }
}
