// Made by `npm run docs` from texts/src/languages; do not edit.

export const PHONE_LANGUAGES = {
  id: { name: 'Indonesia', load: null },
  en: { name: 'English', load: () => import('./phone-in-en.ts') },
}
