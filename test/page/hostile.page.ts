/** Names, output, exceptions and the judge's words that would be markup if anything took them for it. */
import { afterAll, expect, test } from 'vitest';
import { type LlmServer, startLlmServer } from '../support/llm-server.ts';
import { openStage, play, visit } from './support.ts';

const MARKUP = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>';
const FIX = `def average_list(numbers):
    print('''${MARKUP}\\x1b]8;;javascript:window.hit=1\\x07link\\x1b]8;;\\x07 \\u202egnp''')
    raise ValueError('''${MARKUP}''')
`;

let llm: LlmServer;
const stage = openStage(async () => {
	const verdict = { correctness: 0.1, security: 0.1, quality: 0.1, feedback: MARKUP };
	llm = await startLlmServer((response) => {
		const content = JSON.stringify(verdict);
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
	});
	return { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: llm.baseUrl, JUDGE_MODEL: MARKUP };
});
afterAll(() => llm.close());

test('nothing hostile becomes markup, on any page', async () => {
	const { page, context, complaints } = await visit(stage.browser);
	const id = await play(stage.url, { task_id: 'average-list', agent_id: MARKUP, episode_id: `e"${MARKUP}` }, FIX, FIX);
	const files = JSON.stringify({ 'shop/prices.py': FIX, [`shop/${MARKUP}.py`]: MARKUP, constructor: MARKUP });
	const ofPackage = await play(stage.url, { task_id: 'price-list-package', agent_id: MARKUP }, files);
	const agent = encodeURIComponent(MARKUP);
	const pages: readonly (readonly [path: string, seen: string])[] = [
		[`/?episode=${encodeURIComponent(id)}`, 'window.hit=1'],
		[`/episodes?agent_id=${agent}`, 'window.hit=1'],
		[`/episodes/${encodeURIComponent(id)}`, 'window.hit=1'],
		[`/?episode=${encodeURIComponent(ofPackage)}`, 'constructor'],
		[`/episodes/${encodeURIComponent(ofPackage)}`, 'window.hit=1'],
		[`/runs?agent=${agent}&a=${agent}&b=${agent}`, 'window.hit=1'],
		[`/agents?agent=${agent}`, 'window.hit=1'],
		[`/tasks?q=${agent}`, '0 of'],
		[`/tasks/${agent}`, 'window.hit=1'],
	];
	for (const [path, seen] of pages) {
		await page.goto(stage.url + path);
		await expect.poll(() => page.locator('main').innerText(), { message: path }).toContain(seen);
		const found = await page.evaluate(() => ({
			hit: 'hit' in window,
			images: document.querySelectorAll('img').length,
			scripts: [...document.scripts].filter(({ src }) => src === '').length,
			links: [...document.links].filter(({ href }) => !href.startsWith('http')).length,
		}));
		expect(found, path).toEqual({ hit: false, images: 0, scripts: 0, links: 0 });
	}
	// The page of a task that does not exist is told so by the server.
	expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
	await context.close();
});
