import type { NotableAct } from '@loket/protocol'
import type { Hall } from './hall.ts'

/** "dipanggil di luar urutan: Darurat; 3 orang dilewati · belum disetujui": what was done, and whether somebody agreed. */
export function actLineWords(act: NotableAct, wording: Hall['wording']): string {
  const { supervisor, words } = wording.texts
  switch (act.kind) {
    case 'outOfOrder':
      return [supervisor.act.outOfOrder(wording.name(act.reason), act.overtook), ...consentWords(act, wording)].join(' · ')
    case 'undone':
      return supervisor.act.undone(words.undoableAct[act.act])
    case 'transferredLast':
    case 'transferredWaiting':
      return supervisor.act[act.kind](words.transferReason[act.reason])
    case 'issuedByStaff':
      return supervisor.act.issuedByStaff(words.behalfReason[act.reason])
    case 'bookingToldShortly':
      return supervisor.act.bookingToldShortly(act.minutes)
    case 'counterTakenOver':
      return supervisor.act.counterTakenOver
    case 'profileChanged':
      return supervisor.act.profileChanged(wording.name(act.from), wording.name(act.to))
    case 'copyPrinted':
      return supervisor.act.copyPrinted
    case 'settingsChanged':
    case 'settingsChangedBefore':
      return supervisor.act[act.kind](act.policies.map((policy) => supervisor.policy[policy]).join(', '))
  }
}

function consentWords({ approval, review }: Extract<NotableAct, { kind: 'outOfOrder' }>, { texts }: Hall['wording']): readonly string[] {
  const { actApproval } = texts.supervisor
  if (approval === 'notNeeded') return []
  if (approval === 'granted' || review === null) return [actApproval[approval]]
  return [actApproval.unapproved, review === 'granted' ? actApproval.reviewedGranted : actApproval.reviewedRefused]
}
