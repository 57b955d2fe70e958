const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/**
 * A page without a script, shown in the place of the app when it cannot start or the visitor is not let in.
 * `message` is Japanese sentences, a line each.
 */
export function plainPage(title: string, message: string): string {
  const paragraphs = message.split('\n').map((line) => `<p>${escape(line)}</p>`);
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>${escape(title)}</title>
<style nonce="CSP_NONCE">
body { max-width: 42rem; margin: 4rem auto; padding: 0 1.5rem; color: #1a1a1a; background: #fff; font: 1rem/1.8 'BIZ UDPGothic', 'Yu Gothic UI', sans-serif; }
h1 { font-size: 1.4rem; border-left: 0.4rem solid #0017c1; padding-left: 0.8rem; }
</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${paragraphs.join('\n')}
</main>
</body>
</html>
`;
}
