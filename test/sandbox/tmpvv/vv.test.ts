import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, it } from 'vitest';
import { gradeFix, pythonTask } from '../../support/python-tasks.js';
import { startRealSandbox } from '../../support/real-sandbox.js';
let sandbox: any;
beforeAll(async () => { sandbox = await startRealSandbox(); });
afterAll(() => sandbox.close(0));
const D = process.env.VV ?? '/tmp/w/vd/vv';
it('x', { timeout: 600000 }, async () => {
	for (const f of readdirSync(D).filter((f) => f.endsWith('.py')).sort()) {
		const parts = new Map<string, string>();
		for (const part of readFileSync(`${D}/${f}`, 'utf8').split(/^#: /m).slice(1)) { const e = part.indexOf('\n'); parts.set(part.slice(0, e), part.slice(e + 1)); }
		const solution = parts.get('solution')!; const tests = parts.get('tests')!;
		const names = [...solution.matchAll(/^(?:async def|def|class) (\w+)/gm)].map(([, n]) => n!);
		const task = pythonTask({ solution, tests, entryPoints: names });
		for (const [h, src] of [['solution', solution], ...parts].filter(([h]) => h !== 'tests') as any) {
			const plain = JSON.parse(execFileSync('/root/.pyenv/versions/3.11.7/bin/python3', ['test/sandbox/python/plain_unittest.py'], { input: JSON.stringify({ program: src, tests, name: 'tests' }), encoding: 'utf8' }).trim());
			const g = await gradeFix(sandbox, task, src);
			console.log(`== ${f} ${h} ${g.verdict} ${g.errorText} findings ${JSON.stringify(g.findings)} n=${g.tests.length}`);
			for (const t of g.tests) { const p = plain?.[t.name] ?? false; if ((t.status === 'passed') !== p) console.log(`  DIFF ${t.name}: plain ${p}, here ${t.status} ${t.message.slice(0, 300)}`); }
			if (plain) for (const [k, v] of Object.entries(plain)) if (!v) console.log(`  plain fails: ${k}`);
		}
	}
});
