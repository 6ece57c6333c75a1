/** A page that stands by itself: no script, no request, readable in print and in the dark. */

const STYLE = `:root{color-scheme:light dark;--ink:#1b1f24;--dim:#5b6470;--paper:#fff;--line:#d5dae0}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ed;--dim:#9aa4b0;--paper:#14171b;--line:#343a42}}
@media print{:root{--ink:#000;--dim:#444;--paper:#fff;--line:#bbb;color-scheme:light}figure{break-inside:avoid}details{display:none}}
body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:68rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}.dim,figcaption,summary{color:var(--dim)}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;display:block;overflow-x:auto}th,td{text-align:left;padding:.25rem .9rem .25rem 0;border-bottom:1px solid var(--line);white-space:nowrap}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(30rem,100%),1fr));gap:1.5rem}
figure{margin:0}figure svg{max-width:100%;height:auto}figcaption{font-size:.85rem}pre{overflow-x:auto;font-size:.75rem}`;

export function htmlPage(title: string, body: string): string {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>
`;
}

export function htmlTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
	const cells = (row: readonly string[], tag: 'th' | 'td') =>
		`<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
	return `<table>\n${[cells(header, 'th'), ...rows.map((row) => cells(row, 'td'))].join('\n')}\n</table>`;
}

export function escapeHtml(text: string): string {
	const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
	return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
