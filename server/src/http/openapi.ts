// The HTTP side described for machines. Bodies come from the very schemas that check them, so the description cannot drift from the server.

import {
  addUserBody,
  approveDeviceBody,
  type BodySchema,
  commandSchema,
  cornerKeyBody,
  pairingBody,
  pairingClaimBody,
  paperPictureBody,
  resetPinBody,
  signInBody,
  staffCodeBody,
  toJsonSchema,
} from '@loket/protocol/schemas'
import { BOOKING_OPERATIONS } from './booking-operations.ts'
import { CITIZEN_OPERATIONS } from './citizen-operations.ts'

interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  readonly path: string
  readonly summary: string
  readonly access: 'anybody' | 'citizen' | 'face' | 'supervisor' | 'administrator' | 'auditor' | 'signed' | 'owner'
  readonly body?: BodySchema
  /** The media type of a body that is a file. */
  readonly file?: string
  readonly query?: readonly { readonly name: string; readonly description: string }[]
  /** Statuses beside 200. */
  readonly refusals: readonly number[]
}

const SIGNED = [401, 403] as const

const CORNER_ACTS = [
  ['test-page', 'Asks for a test page where papers of this kiosk come out'],
  ['prints', 'What became of the test pages asked for in this corner'],
  ['unpair', 'Revokes this kiosk, so that it shows a pairing code'],
  ['leave', 'Shuts the corner'],
] as const

/** Every address below /api, in the order of a day, and what a citizen's page asks and says. A test compares it with the routes the server really has. */
export const OPERATIONS: readonly Operation[] = [
  { method: 'get', path: '/api/health', summary: 'Whether the server is ready', access: 'anybody', refusals: [503] },
  { method: 'get', path: '/api/openapi.json', summary: 'This description', access: 'anybody', refusals: [] },
  {
    method: 'post',
    path: '/api/sign-in',
    summary: 'Starts a session and sets its cookie',
    access: 'anybody',
    body: signInBody,
    refusals: [400, 401, 429],
  },
  { method: 'post', path: '/api/sign-out', summary: 'Ends the session', access: 'anybody', refusals: [] },
  { method: 'get', path: '/api/session', summary: 'Who is signed in', access: 'anybody', refusals: [] },
  {
    method: 'post',
    path: '/api/commands',
    summary: 'Sends a command; the answer comes after it is stored. The same id gives the same answer.',
    access: 'face',
    body: commandSchema,
    query: [{ name: 'face', description: 'Which cookie of several is meant: console, kiosk, display or station' }],
    refusals: [400, ...SIGNED, 409, 413, 429, 503],
  },
  {
    method: 'get',
    path: '/api/views/{name}',
    summary: 'One view, as the faces get it: office, display, kiosk, console or supervisor',
    access: 'face',
    query: [{ name: 'hall', description: 'For display: the hall, or all' }],
    refusals: [...SIGNED, 404],
  },
  {
    method: 'get',
    path: '/api/ledger/head',
    summary: 'The newest row of the ledger: its seq and hash, and the latest service day',
    access: 'anybody',
    refusals: [],
  },
  {
    method: 'get',
    path: '/api/journal',
    summary: 'At most 500 rows of the journal after a seq, and the head of the chain; ask again until none come',
    access: 'auditor',
    query: [{ name: 'after', description: 'The last seq already known; 0 or nothing for all' }],
    refusals: [400, ...SIGNED],
  },
  {
    method: 'post',
    path: '/api/devices/pairing',
    summary: 'Asks for a pairing code',
    access: 'anybody',
    body: pairingBody,
    refusals: [400, 429],
  },
  {
    method: 'post',
    path: '/api/devices/pairing/claim',
    summary: 'Collects the cookie once the code was entered',
    access: 'anybody',
    body: pairingClaimBody,
    refusals: [],
  },
  {
    method: 'post',
    path: '/api/devices/approve',
    summary: 'Enters a pairing code',
    access: 'administrator',
    body: approveDeviceBody,
    refusals: [400, ...SIGNED, 409],
  },
  { method: 'get', path: '/api/devices', summary: 'The devices of the office', access: 'administrator', refusals: [...SIGNED] },
  {
    method: 'get',
    path: '/api/kiosk/corner',
    summary: 'What the corner of a kiosk reads out: its name, when it was paired, the version of the server',
    access: 'face',
    refusals: [401, 429, 503],
  },
  {
    method: 'post',
    path: '/api/kiosk/corner/open',
    summary: 'Opens the corner of the kiosk that asks for an administrator, for five minutes; gives a key and sets no cookie',
    access: 'face',
    body: signInBody,
    refusals: [400, ...SIGNED, 429, 503],
  },
  ...CORNER_ACTS.map(
    ([act, summary]): Operation => ({
      method: 'post',
      path: `/api/kiosk/corner/${act}`,
      summary,
      access: 'face',
      body: cornerKeyBody,
      refusals: [400, 401, 409, 429, 503],
    }),
  ),
  { method: 'get', path: '/api/users', summary: 'The people who may sign in', access: 'administrator', refusals: [...SIGNED] },
  { method: 'post', path: '/api/users', summary: 'Adds a person', access: 'administrator', body: addUserBody, refusals: [400, ...SIGNED] },
  {
    method: 'post',
    path: '/api/users/erase-name',
    summary: 'Erases a name and ends its sign-in',
    access: 'administrator',
    body: staffCodeBody,
    refusals: [400, ...SIGNED],
  },
  {
    method: 'post',
    path: '/api/users/reset-pin',
    summary: 'Sets a new PIN',
    access: 'administrator',
    body: resetPinBody,
    refusals: [400, ...SIGNED],
  },
  {
    method: 'get',
    path: '/api/settings',
    summary: 'The settings in force, whole; they are changed by the command changeSettings',
    access: 'administrator',
    refusals: [...SIGNED],
  },
  {
    method: 'post',
    path: '/api/paper/picture',
    summary: 'How a paper of this office will look with a template, as SVG and as text, or what is wrong with the template and where',
    access: 'administrator',
    body: paperPictureBody,
    refusals: [400, ...SIGNED, 413, 429],
  },
  {
    method: 'post',
    path: '/api/paper/logo',
    summary: 'Makes a logo for the template of a PNG, or says what is wrong with the file; changes nothing',
    access: 'administrator',
    file: 'image/png',
    refusals: [...SIGNED, 413, 429],
  },
  {
    method: 'get',
    path: '/api/survey/results',
    summary: 'What citizens answered on days that have ended: quick ratings, elements, index and band, by service',
    access: 'supervisor',
    query: [
      { name: 'from', description: 'The first day, as 2027-01-12' },
      { name: 'to', description: 'The last day' },
    ],
    refusals: [400, ...SIGNED],
  },
  ...BOOKING_OPERATIONS,
  ...CITIZEN_OPERATIONS,
]

/** The OpenAPI 3.1 document. */
export function buildOpenApi(version: string): Readonly<Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of OPERATIONS) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Loket', version, description: 'The queue of one public-service office. Faces use the same commands over Socket.io.' },
    paths,
    components: {
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: 'loket_session' },
        token: { type: 'http', scheme: 'bearer' },
        signature: { type: 'apiKey', in: 'header', name: 'Loket-Signature' },
      },
      schemas: {
        Refused: {
          type: 'object',
          required: ['ok', 'refusal'],
          properties: {
            ok: { const: false },
            refusal: { type: 'object', required: ['type'], properties: { type: { type: 'string', description: 'What is the case' } } },
          },
        },
      },
    },
  }
}

const OPEN: ReadonlySet<string> = new Set(['anybody', 'citizen'])
/** `owner`: only through the socket in the data folder, whoever opens that. */
const SECURITY: Readonly<Record<string, readonly object[]>> = { signed: [{ signature: [] }], owner: [{}] }

function describe({ summary, access, body, file, query = [], refusals, path }: Operation): Record<string, unknown> {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  return {
    summary,
    ...(OPEN.has(access) ? {} : { security: SECURITY[access] ?? [{ cookie: [] }, { token: [] }], 'x-loket-access': access }),
    parameters: [...inPath, ...query.map((parameter) => ({ ...parameter, in: 'query', schema: { type: 'string' } }))],
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: toJsonSchema(body) } } } } : {}),
    ...(file ? { requestBody: { required: true, content: { [file]: {} } } } : {}),
    responses: Object.fromEntries([[200, { description: 'Done' }], ...refusals.map((status) => [status, REFUSED])]),
  }
}

const REFUSED = {
  description: 'Refused, by name',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Refused' } } },
}
