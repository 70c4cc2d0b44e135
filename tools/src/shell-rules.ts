// The kiosk's Electron shell in rules for dependency-cruiser: what it may import, and who may know it.

import type { IRegularForbiddenRuleType as Rule } from 'dependency-cruiser'
import { PRELOAD_FOLDER, ROOMS, SHELL_CONTRACT, SHELL_FOLDER, SHELL_LIBRARY, SHELL_MAY_IMPORT, SHELL_STARTS } from './house.ts'
import { error, list, TESTS } from './rule-parts.ts'

const INSIDE = `^${SHELL_FOLDER}/`
const PAGE = { path: '^kiosk/', pathNot: INSIDE }
const LIBRARY = `node_modules/${SHELL_LIBRARY}/`

export function shellRules(): Rule[] {
  const forbidden = ROOMS.filter((room) => room !== 'kiosk' && !SHELL_MAY_IMPORT.includes(room))
  return [
    error(
      'shell-rooms',
      `the shell may import ${list(SHELL_MAY_IMPORT)} of ours, nothing else`,
      { path: INSIDE },
      { path: `^(${forbidden.join('|')})/` },
    ),
    error('shell-without-page', 'the shell knows no page', { path: INSIDE }, { ...PAGE }),
    error('shell-contract', `of the shell a page may know ${SHELL_CONTRACT} alone`, PAGE, {
      path: INSIDE,
      pathNot: escaped(SHELL_CONTRACT),
    }),
    error('shell-contract-types', `of ${SHELL_CONTRACT} a page may import types alone`, PAGE, {
      path: escaped(SHELL_CONTRACT),
      dependencyTypesNot: ['type-only'],
    }),
    error(
      'shell-library',
      `the shell uses no library but ${SHELL_LIBRARY}`,
      { path: INSIDE, pathNot: TESTS },
      { path: 'node_modules/', pathNot: LIBRARY },
    ),
    error('library-of-shell', `only the shell uses ${SHELL_LIBRARY}`, { pathNot: INSIDE }, { path: LIBRARY }),
    error(
      'library-given',
      `only ${list(SHELL_STARTS)} take ${SHELL_LIBRARY} itself; everything else is given what it needs of it`,
      { path: INSIDE, pathNot: SHELL_STARTS.map(escaped) },
      { path: LIBRARY, dependencyTypesNot: ['type-only'] },
    ),
    error(
      'preload-without-node',
      'a preload runs in a sandbox, without Node',
      { path: `^${PRELOAD_FOLDER}/`, pathNot: TESTS },
      { dependencyTypes: ['core'] },
    ),
  ]
}

function escaped(file: string): string {
  return `^${file.replaceAll('.', '\\.')}$`
}
