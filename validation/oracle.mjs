// Shows that the highest reward can be reached: plays the reference repair of every task of a split, or of the tasks that are named, and prints what
// it was paid. Runs inside the environment, where the references are; the server is at CODEARENA_URL, by default on port 7860 of this host.
//   node validation/oracle.mjs [--split test] [task id …]
import { readdirSync, readFileSync } from 'node:fs';

const url = process.env.CODEARENA_URL ?? 'http://127.0.0.1:7860';
const LEAST_REWARD = 0.99 - 0.05;
const named = process.argv.slice(2);
const split = named[0] === '--split' ? named.splice(0, 2)[1] : null;

const tasks = new URL('../tasks/', import.meta.url);
const references = new Map(
	foldersOf(tasks).flatMap((category) =>
		foldersOf(new URL(`${category}/`, tasks)).map((id) => [id, new URL(`${category}/${id}/solution.py`, tasks)]),
	),
);

function foldersOf(place) {
	return readdirSync(place, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
}

async function post(path, body) {
	const response = await fetch(`${url}${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
	return response.json();
}

const { tasks: rows } = await (await fetch(`${url}/tasks`)).json();
const wanted = rows.filter(({ id, split: own }) => (named.length > 0 ? named.includes(id) : split === null || own === split));
let short = 0;
for (const { id } of wanted) {
	const fix = readFileSync(references.get(id), 'utf8');
	const { results } = await post('/evaluate', { task_id: id, fixes: [fix], seed: 42 });
	const enough = results[0].solved && results[0].reward >= LEAST_REWARD;
	if (!enough) short += 1;
	console.log(`${enough ? 'ok   ' : 'SHORT'} ${id} ${results[0].reward}`);
}
console.log(`${wanted.length - short} of ${wanted.length} references are paid at least ${LEAST_REWARD}`);
process.exitCode = short === 0 && wanted.length > 0 ? 0 : 1;
