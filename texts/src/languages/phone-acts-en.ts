// What the phone page can do besides showing the number, in English.

import type * as id from './phone-acts-id.ts'

export const phoneActs: typeof id.phoneActs = {
  ring: {
    title: 'Sound of the call',
    hint: 'One touch, and this phone rings when your number is called.',
    allow: 'Ring when I am called',
    allowed: 'This phone will tell you when your number is called.',
    sound: 'Sound is on. Check the volume of the phone too.',
    noSound: 'This phone does not allow sound.',
    vibration: 'Vibration is on.',
    noVibration: 'This phone cannot vibrate from a web page.',
    awake: 'The screen stays on while this page is open.',
    notAwake: 'The screen cannot be kept on. Do not lock the phone, and do not close this page.',
    stop: 'Switch the sound off',
    quiet: 'Touch the screen to stop the sound.',
    titleAtCounter: (number, counter) => `● ${number} → COUNTER ${counter}`,
  },
  call: {
    again: (count) => `Call number ${count}`,
    last: 'Last call. Please go to the counter now.',
  },
  clock: {
    visit: 'Since the number was taken',
    promise: (minutes) => `Promise: ${minutes} minutes`,
    standing: { onTrack: 'within the promise', atRisk: 'close to the limit', breached: 'past the promise' },
  },
  notify: {
    title: 'News by WhatsApp',
    hint: 'We tell you when your turn is near and when you are called.',
    privacy:
      'The phone number is given only to the message service of this office and kept until your visit is over, at the longest until the service day ends, then erased. You can erase it at any time.',
    label: 'Phone number',
    example: 'For example: 0812 3456 7890',
    send: 'Tell me by WhatsApp',
    sending: 'Saving…',
    kept: 'News goes to the number you wrote.',
    remove: 'Erase my phone number',
    removed: 'The phone number is erased.',
    notOffered: 'This office sends no news.',
    notAPhoneNumber: 'This is not the number of a mobile phone. Write it like 0812 3456 7890, or with +62.',
    visitOver: 'This visit is over.',
    tooOften: 'The number was changed three times today already.',
    failed: 'Not saved yet. Check the connection, then try again.',
  },
  presence: {
    question: 'It is nearly your turn. Are you at the office?',
    hint: 'Your place stays the same, whatever you answer. The staff then see that you are here.',
    yes: 'Yes, I am here',
    sending: 'Sending…',
    thanks: 'Thank you, the staff know that you are here.',
    failed: 'Not sent yet. Check the connection, then try again.',
  },
  giveUp: {
    start: 'Give up my number',
    question: (number) => `Give up number ${number}?`,
    hint: 'Your place in the queue is lost and cannot be given back.',
    yes: 'Yes, give it up',
    no: 'No, keep waiting',
    sending: 'Giving up…',
    tooLate: 'This number was called or is over, so it cannot be given up here. Please see the staff.',
    failed: 'Not given up yet. Check the connection, then try again.',
  },
}
