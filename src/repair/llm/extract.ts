/**
 * The program in a model's reply. A reply is data: fences, prose around them, several blocks, a block without an end and programs
 * without any fence occur. Nothing of it is run here.
 */

/** Programs that a reply may mean, the likeliest first; empty when it holds none. */
export function programsIn(reply: string, entryPoints: readonly string[]): readonly string[] {
	const blocks = fencedBlocks(reply.replace(/\r\n?/g, '\n'));
	const candidates = blocks.length > 0 ? blocks : looksLikeCode(reply) ? [reply] : [];
	const weight = (block: string): number =>
		entryPoints.filter((name) => defines(block, name)).length * 100_000 + block.length;
	return [...new Set(candidates.map((block) => `${block.trim()}\n`))]
		.filter((block) => block.trim() !== '')
		.sort((a, b) => weight(b) - weight(a));
}

const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*([^\n`]*)$/;
const PYTHON = /^(?:|py.*|code)$/i;

/** Blocks that are Python or say nothing of what they are; the last one may lack its end. */
function fencedBlocks(reply: string): string[] {
	const blocks: string[] = [];
	let open: { fence: string; python: boolean; lines: string[] } | null = null;
	for (const line of reply.split('\n')) {
		const [, fence = '', info = ''] = FENCE.exec(line) ?? [];
		if (open === null) {
			if (fence !== '') open = { fence, python: PYTHON.test(info.trim().split(/\s/)[0] ?? ''), lines: [] };
		} else if (fence.startsWith(open.fence) && info.trim() === '') {
			if (open.python) blocks.push(open.lines.join('\n'));
			open = null;
		} else open.lines.push(line);
	}
	if (open?.python) blocks.push(open.lines.join('\n'));
	return blocks;
}

function looksLikeCode(reply: string): boolean {
	return /^(?:def|class|import|from|async def|@\w)/m.test(reply);
}

function defines(block: string, name: string): boolean {
	return new RegExp(
		`^(?:async\\s+)?(?:def|class)\\s+${name.replace(/\W/g, '\\$&')}\\b|^${name.replace(/\W/g, '\\$&')}\\s*=`,
		'm',
	).test(block);
}
