// The compiler's view of one room of a copy: for finding mutants, and for asking whether the types allow one.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import type { Mutant } from './mutant.ts'
import { mutatedText } from './mutant.ts'

export interface HouseProgram {
  readonly checker: ts.TypeChecker
  sourceOf(file: string): ts.SourceFile
  /** What the compiler says to the change, or `null` where it allows it. */
  refusalOf(mutant: Mutant): string | null
}

/** A name that is no longer used and a line no longer reached are no faults of types. */
const ALLOWED = new Set([6133, 6192, 6196, 6198, 7027])

/** Reads the room's own tsconfig below `root`. Throws a plain sentence where it cannot be read. */
export function openProgram(root: string, room: string): HouseProgram {
  const { options, fileNames } = readProject(root, room)
  const changed = new Map<string, string>()
  let version = 0
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames,
    getScriptVersion: (path) => (changed.has(path) ? `${version}` : '0'),
    getScriptSnapshot: (path) => snapshotOf(changed.get(path) ?? ts.sys.readFile(path)),
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    ...(ts.sys.realpath === undefined ? {} : { realpath: ts.sys.realpath }),
  }
  const service = ts.createLanguageService(host)
  const program = service.getProgram()
  if (program === undefined) throw new Error(`the compiler reads nothing in ${room}`)
  return {
    checker: program.getTypeChecker(),
    sourceOf(file) {
      const source = program.getSourceFile(join(root, file))
      if (source === undefined) throw new Error(`${file} does not belong to ${room}/tsconfig.json`)
      return source
    },
    refusalOf(mutant) {
      const path = join(root, mutant.file)
      changed.set(path, mutatedText(readFileSync(path, 'utf8'), mutant))
      version += 1
      const [first] = [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)].filter(
        ({ code }) => !ALLOWED.has(code),
      )
      changed.delete(path)
      return first === undefined ? null : `TS${first.code}: ${ts.flattenDiagnosticMessageText(first.messageText, ' ')}`
    },
  }
}

function snapshotOf(text: string | undefined): ts.IScriptSnapshot | undefined {
  return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
}

function readProject(root: string, room: string): ts.ParsedCommandLine {
  const path = join(root, room, 'tsconfig.json')
  const { config, error } = ts.readConfigFile(path, ts.sys.readFile)
  if (error !== undefined) throw new Error(`${room}/tsconfig.json: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`)
  return ts.parseJsonConfigFileContent(config, ts.sys, join(root, room))
}
