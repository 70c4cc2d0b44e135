import { defineConfig } from 'vitest/config'

const FACES = '{ui,kiosk,display,staff,phone}'

// Two projects: what runs in Node, and what runs in a browser (happy-dom stands in for it).
export default defineConfig({
  test: {
    // As many workers as the small machine has cores.
    maxWorkers: 2,
    // No test measures time; this only ends one that hangs, on a busy machine too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // No module of ours keeps state, so files may share a worker; starting one for each costs more than the tests.
          isolate: false,
          // The kiosk's shell is a program of Node's within a face's folder.
          include: ['*/src/**/*.test.ts', 'kiosk/shell/**/*.test.ts'],
          exclude: [`${FACES}/{src,page}/**`, '**/node_modules/**', 'e2e/**'],
        },
      },
      {
        extends: true,
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'faces',
          environment: 'happy-dom',
          include: [`${FACES}/{src,page}/**/*.test.{ts,tsx}`],
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['domain/src/**', 'printer/src/**'],
      exclude: ['**/*.test.ts', '**/src/testing/**'],
      reporter: ['text', 'html'],
    },
  },
})
