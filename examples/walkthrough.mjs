/**
 * One episode as it should go: a fix that does not compile, one that is half right, one that is right and slow, one that is right and fast.
 * The model is a server on this machine that knows its four answers; CodeArena, the agent and the rewards are the real ones.
 * Usage: node examples/walkthrough.mjs (after npm run build)
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const task = join(root, 'tasks', 'algorithms', 'max-subarray');
const read = (name) => readFileSync(join(task, name), 'utf8');

const ANSWERS = [
	['broken', 'def max_run_sum(numbers)\n    return max(numbers)\n'],
	['half right', read('wrong/clamped_at_zero.py')],
	['right and slow', read('wrong/slow_all_starts.py')],
	['right and fast', read('solution.py')],
];

/** Answers chat completions, one program after the other. */
async function startModel() {
	let asked = 0;
	const server = createServer((request, response) => {
		request.resume().once('end', () => {
			const [, program] = ANSWERS[Math.min(asked++, ANSWERS.length - 1)];
			const message = { role: 'assistant', content: `Try this:\n\`\`\`python\n${program}\`\`\`\n` };
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify({ choices: [{ index: 0, finish_reason: 'stop', message }] }));
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return server;
}

const model = await startModel();
const folder = mkdtempSync(join(tmpdir(), 'walkthrough-'));
try {
	const run = join(folder, 'run');
	const args = ['eval', '--agent', 'llm', '--model', 'four-answers', '--tasks-dir', task, '--out', run];
	const url = `http://127.0.0.1:${model.address().port}/v1`;
	const program = join(root, 'dist', 'src', 'cli', 'codearena.js');
	const child = spawn(process.execPath, [program, ...args, '--base-url', url], { stdio: ['ignore', 'ignore', 'inherit'] });
	const [code] = await once(child, 'exit');
	if (code !== 0) throw new Error(`codearena eval ended with ${code}`);
	const [episode] = readFileSync(join(run, 'episodes.jsonl'), 'utf8').trimEnd().split('\n').map(JSON.parse);
	for (const { step, reward, info, observation } of episode.steps) {
		const [what] = ANSWERS[step - 1];
		console.log(`${step}  ${what.padEnd(14)}  reward ${reward.toFixed(3)}  ${info.verdict}, ${observation.test_results}`);
		if (!observation.solved) console.log(`   hint: ${observation.feedback}`);
	}
	console.log(episode.solved ? 'solved' : 'not solved');
} finally {
	model.close();
	rmSync(folder, { recursive: true, force: true });
}
