import { paperTexts } from '@loket/texts'

/** The page's frame, Indonesian first and English beneath; the papers themselves are put in by page.js. */
export function printerPageHtml(): string {
  const id = paperTexts.id.virtualPrinter
  const en = paperTexts.en.virtualPrinter
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${id.title} · Loket</title>
<link rel="stylesheet" href="/printer/page.css">
<script type="module" src="/printer/page.js"></script>
</head>
<body>
<header>
<h1>${id.title}</h1>
<p lang="en">${en.title}</p>
</header>
<main>
<p class="what">${id.what} <span lang="en">${en.what}</span></p>
<p class="offline" role="status" hidden>${id.offline} <span lang="en">${en.offline}</span></p>
<p class="nothing" hidden><strong>${id.nothingYet}</strong> <span lang="en">${en.nothingYet}</span></p>
<div class="papers" aria-live="polite"></div>
</main>
<template id="paper">
<figure><img alt=""><figcaption><time></time><details><summary>${id.asText} <span lang="en">${en.asText}</span></summary><pre tabindex="0"></pre></details></figcaption></figure>
</template>
</body>
</html>
`
}
