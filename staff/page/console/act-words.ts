import type { StaffTexts } from '@loket/texts'
import type { Act } from './acts.ts'

export function actWords(act: Act, { console }: StaffTexts): string {
  const words: Readonly<Record<Act, string>> = {
    recall: console.recall,
    markNoShow: console.noShow,
    completeOther: console.otherOutcome,
    park: console.park,
    transfer: console.transfer,
    returnToQueue: console.returnToQueue,
    cancel: console.cancelTicket,
    resume: console.resumeParked,
    rejoin: console.rejoin,
    callTicket: console.callTicket,
    undo: console.undo,
    issueFor: console.issueFor,
    outage: console.outage,
    profile: console.profile,
    pause: console.pause,
    closeCounter: console.closeCounter,
    printCopy: console.printCopy,
    printChecklist: console.printChecklist,
    signOut: console.signOut,
    dismiss: console.dismiss,
    help: console.keys,
  }
  return words[act]
}
