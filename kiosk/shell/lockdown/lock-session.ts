import type { Session } from 'electron'

/** No page is allowed camera, microphone, place, notices, devices, the screen or a download; sound needs no leave. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
}
