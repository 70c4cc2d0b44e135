/** The names of all messages between the shell and its pages. */
export const CHANNELS = {
  /** Page to shell, answered with the state. */
  state: 'loket:state',
  /** Shell to page: the state changed. */
  stateChanged: 'loket:state-changed',
  /** Page to shell: an address; answered with what became of it. */
  changeServer: 'loket:change-server',
  /** Page to shell, nothing with it; answered with whether the screen for the address stands. */
  askForServer: 'loket:ask-for-server',
  /** Page to shell, nothing with it. */
  restart: 'loket:restart',
  /** Shell to page: are you there? */
  ask: 'loket:ask',
  /** Page to shell: I am, and whether anything is on the screen. */
  alive: 'loket:alive',
} as const
