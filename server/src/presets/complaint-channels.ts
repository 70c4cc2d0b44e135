// Where a citizen can complain. Nobody has checked these for this office yet, so the date stays open until an administrator does.
// National: https://kpaii.kemenperin.go.id/en/sp4n-lapor; Jakarta: https://bappeda.jakarta.go.id/aduan;
// the ministry's line: https://infobanknews.com/kisah-di-balik-call-center-dirjen-dukcapil-pernah-layani-pengaduan-masyarakat.
// The agency's own WhatsApp numbers differ between 2021, 2022 and 2024 and are left to the administrator.

import type { ComplaintChannel } from '@loket/protocol'

export const COMPLAINT_CHANNELS: readonly ComplaintChannel[] = ['JAKI', 'lapor.go.id', 'SMS 1708', 'Kemendagri 1500537'].map((label) => ({
  label,
  lastCheckedOn: null,
}))
