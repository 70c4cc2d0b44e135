// What a story begins with: an office of its own (server, database, printer), and a browser of its own for each face.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StaffRole } from '@loket/protocol'
import { type APIRequestContext, type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { type DemoUser, type ServerProcess, startServer, THIS_HOUSE } from './server-process.ts'

export { expect }

export interface Office {
  readonly server: ServerProcess
  readonly dataFolder: string
  /** A kiosk; the demonstration office pairs it by itself. */
  openKiosk(): Promise<Page>
  /** A hall display. */
  openDisplay(): Promise<Page>
  /** The console of a demo user who is signed in already. */
  openConsole(user: DemoUser): Promise<Page>
  /** The page of the supervisor, who is signed in already. */
  openSupervisor(): Promise<Page>
  /** The page of the administrator, who is signed in already. */
  openAdministration(): Promise<Page>
  /** The virtual printer's paper. */
  openPrinter(): Promise<Page>
  /** Any other page, in a browser of its own. */
  open(path: string): Promise<Page>
  /** The demo users who have a role, in the order the server names them. */
  usersWho(role: StaffRole): readonly DemoUser[]
}

interface Stories {
  /** Environment of the story's server, to be set with `test.use({ serverSettings: { … } })`. */
  serverSettings: Readonly<Record<string, string>>
  /** The folder of the house whose server and pages the story is about: this one, or a copy that the story changed. */
  house: string
  office: Office
}

export const test = base.extend<Stories>({
  serverSettings: [{}, { option: true }],
  house: [THIS_HOUSE, { option: true }],
  office: async ({ browser, serverSettings, house }, use, story) => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'loket-story-'))
    const server = await startServer({ house, dataFolder, settings: serverSettings })
    const contexts: BrowserContext[] = []
    await use(officeOf(browser, server, dataFolder, contexts))
    await Promise.all(contexts.map((context) => context.close()))
    await server.stop()
    if (story.status !== story.expectedStatus) await story.attach('server output', { body: server.output(), contentType: 'text/plain' })
    await rm(dataFolder, { recursive: true, force: true })
  },
})

function officeOf(browser: Browser, server: ServerProcess, dataFolder: string, contexts: BrowserContext[]): Office {
  const newContext = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({ baseURL: server.url })
    contexts.push(context)
    return context
  }
  const open = async (path: string): Promise<Page> => {
    const page = await (await newContext()).newPage()
    await page.goto(path)
    return page
  }
  const openSignedIn = async (user: DemoUser, path: string): Promise<Page> => {
    const context = await newContext()
    await signIn(context.request, user)
    const page = await context.newPage()
    await page.goto(path)
    return page
  }
  const usersWho = (role: StaffRole) => server.demoUsers.filter((user) => user.roles.includes(role))
  const firstWho = (role: StaffRole): DemoUser => {
    const [user] = usersWho(role)
    if (!user) throw new Error(`the demonstration has no ${role}`)
    return user
  }
  return {
    server,
    dataFolder,
    open,
    openKiosk: () => open('/kiosk'),
    openDisplay: () => open('/display'),
    openPrinter: () => open('/printer'),
    openConsole: (user) => openSignedIn(user, '/staff'),
    openSupervisor: () => openSignedIn(firstWho('supervisor'), '/staff/supervisor'),
    openAdministration: () => openSignedIn(firstWho('administrator'), '/staff/admin'),
    usersWho,
  }
}

/** Over HTTP, so that only the stories about signing in depend on that screen. The cookie stays with whoever asked. */
export async function signIn(api: APIRequestContext, { code, pin }: DemoUser): Promise<void> {
  const response = await api.post('/api/sign-in', { data: { code, pin } })
  if (!response.ok()) throw new Error(`signing in as ${code} was answered ${response.status()}: ${await response.text()}`)
}
