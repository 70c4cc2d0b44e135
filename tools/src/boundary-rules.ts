// The table of the house as rules for dependency-cruiser.

import type { IRegularForbiddenRuleType as Rule } from 'dependency-cruiser'
import { HOUSE, ROOMS, type Room, SCHEMA_READERS, SCHEMAS_FOLDER, SHELL_FOLDER, TEST_LIBRARIES } from './house.ts'
import { error, list, TESTS } from './rule-parts.ts'
import { shellRules } from './shell-rules.ts'

const ANY_ROOM = `^(${ROOMS.join('|')})/`

/** Every rule is an error; its comment is the sentence a person reads. */
export function boundaryRules(): Rule[] {
  return [...ROOMS.flatMap(rulesOfRoom), ...shellRules(), ...rulesOfAll()]
}

function rulesOfRoom(room: Room): Rule[] {
  const { mayImport, node, libraries } = HOUSE[room]
  const forbidden = ROOMS.filter((other) => other !== room && !mayImport.includes(other))
  const inside = `^${room}/`
  const shell = `^${SHELL_FOLDER}/`
  const source = { path: inside, pathNot: [TESTS, `^${SCHEMAS_FOLDER}/`, shell] }
  const rules = [
    error(
      `${room}-rooms`,
      `${room} may import ${list(mayImport)} of ours, nothing else`,
      { path: inside, pathNot: shell },
      { path: `^(${forbidden.join('|')})/` },
    ),
  ]
  if (!node) rules.push(error(`${room}-without-node`, `${room} must run without Node`, source, { dependencyTypes: ['core'] }))
  if (!libraries) rules.push(error(`${room}-without-libraries`, `${room} uses no library`, source, { path: 'node_modules/' }))
  return rules
}

function rulesOfAll(): Rule[] {
  const schemas = `^${SCHEMAS_FOLDER}/`
  const readers = `^(${SCHEMA_READERS.join('|')})/`
  return [
    error(
      'by-package-name',
      'another room is imported by its package name, through its exports',
      { path: ANY_ROOM },
      { path: ANY_ROOM, pathNot: '^$1/', dependencyTypesNot: ['aliased-workspace'] },
    ),
    error('schemas', `only ${list(SCHEMA_READERS)} may import the schemas of the wire`, { pathNot: [schemas, readers] }, { path: schemas }),
    error('resolves', 'an import must lead somewhere', {}, { couldNotResolve: true }),
    error(
      'declared',
      'a library must stand in the package.json of the room that uses it',
      { pathNot: '^tools/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: testLibraries() },
    ),
    error(
      'installed-for-good',
      'what runs in the office must not lean on a development library',
      { path: ANY_ROOM, pathNot: [TESTS, '^(tools|e2e)/'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    error('tests-stay-tests', 'source must not import from tests', { path: ANY_ROOM, pathNot: TESTS }, { path: TESTS }),
    error('no-circles', 'modules must not import each other in a circle', {}, { circular: true }),
  ]
}

function testLibraries(): string {
  return `node_modules/(${TEST_LIBRARIES.join('|')})/`
}
