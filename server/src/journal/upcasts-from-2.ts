// Version 2 knew one promise alone: from the acceptance of complete documents.

import type { Stored, Upcast } from './upcast-step.ts'

export const UPCASTS_FROM_2: readonly Upcast[] = [
  { type: 'dayOpened', from: 2, turn: withClasses },
  { type: 'settingsChanged', from: 2, turn: withClasses },
  { type: 'ticketIssued', from: 2, turn: (stored) => ({ ...stored, leg: fromDocuments(stored['leg'] as Stored) }) },
  { type: 'serviceCompleted', from: 2, turn: withNextLeg },
  { type: 'ticketTransferred', from: 2, turn: withNextLeg },
]

function withClasses(stored: Readonly<Stored>): Stored {
  const settings = stored['settings'] as { readonly classes: readonly Stored[] }
  return { ...stored, settings: { ...settings, classes: settings.classes.map(fromDocuments) } }
}

function withNextLeg(stored: Readonly<Stored>): Stored {
  const nextLeg = stored['nextLeg'] as Stored | null
  return { ...stored, nextLeg: nextLeg && fromDocuments(nextLeg) }
}

/** Of a class as of the terms of a leg. */
function fromDocuments(promise: Stored): Stored {
  return { ...promise, promiseFrom: 'documents' }
}
