// What the agency's service sends to a citizen's phone, in English.

import type * as id from './notices-id.ts'

export const notices: typeof id.notices = {
  near: (number, ahead, office) =>
    ahead === 0
      ? `${office}: number ${number}, you are next. Please come near the counters.`
      : `${office}: number ${number}, ${ahead === 1 ? '1 person' : `${ahead} people`} before you. Please come near the counters.`,
  call: (number, counter, office) => `${office}: number ${number} is called. Please go to Counter ${counter}.`,
  lastCall: (number, counter, office) => `${office}: last call for number ${number}. Please go to Counter ${counter} now.`,
}
