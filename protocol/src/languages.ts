/** Languages are open: an office may add one by a file in `texts/`. Indonesian is the first and the fallback. */
export type Language = string

/** A name in several languages; `id` is always there and is the fallback. */
export type Localized = { readonly id: string } & { readonly [language: Language]: string }
