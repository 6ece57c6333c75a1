/**
 * Tests that read the source of the fix with `inspect.getsource`, and tests that watch the clock. Here the tests never see the source, and a reward
 * must not depend on how busy a machine is; so what such a test says of forbidden calls becomes a static rule of the task, and its other
 * assertions of that kind are left out, each with a note.
 */

import { fieldOf, namedChildren, type SyntaxNode, subtree } from '../../python-source/tree/node.js';
import type { StaticRules } from '../../taskset/task.js';
import { applySites, removeStatement, siteOf, statementsOf } from '../mutate/edits.js';
import type { Program, ProgramReader } from '../mutate/program.js';

export interface Replayable {
	readonly text: string;
	readonly rules: StaticRules;
	readonly notes: readonly string[];
}

const CLOCK = /\btime\.(?:time|perf_counter|monotonic|process_time)(?:_ns)?\(|\btimeit\b|\bperf_counter\(/;
const SOURCE = /\b(?:inspect\.)?getsource\(/;

/** Takes such assertions out of a module of tests; null when it can't be parsed. */
export function makeReplayable(read: ProgramReader, text: string): Replayable | null {
	const program = read(text);
	if (program === null) return null;
	const notes: string[] = [];
	const rules = {
		forbidCalls: new Set<string>(),
		forbidKeywords: {} as Record<string, unknown>,
		requireImports: new Set<string>(),
	};
	const gone: SyntaxNode[] = [];
	for (const method of program.tree.nodes.filter(({ type }) => type === 'function_definition')) {
		const name = program.tree.text(fieldOf(method, 'name') ?? method);
		const tainted = taintedNames(program, method);
		if (tainted.size === 0) continue;
		const asserted = assertionsIn(program, method).filter((statement) => mentions(program, statement, tainted));
		for (const statement of asserted) {
			const said = program.tree.text(statement);
			const rule =
				CLOCK.test(program.tree.text(method)) && !SOURCE.test(program.tree.text(method))
					? 'time'
					: noteRule(said, rules);
			notes.push(noteOf(name, said, rule));
			gone.push(statement);
		}
		if (asserted.length > 0 && assertionsIn(program, method).length === asserted.length) gone.push(method);
	}
	const kept = gone.filter(
		(node) => !gone.some((other) => other !== node && other.order < node.order && node.after <= other.after),
	);
	const sites = kept.map((node) => siteOf(program, 'missing-statement', [removeStatement(program, node)]));
	const { forbidCalls, forbidKeywords, requireImports } = rules;
	return {
		text: sites.length === 0 ? text : (applySites(text, sites) ?? text),
		rules: { forbidCalls: [...forbidCalls], forbidKeywords, requireImports: [...requireImports] },
		notes,
	};
}

/** Names of a function that hold the source of the fix, a time, or something made of them. */
function taintedNames(program: Program, method: SyntaxNode): ReadonlySet<string> {
	const tainted = new Set<string>();
	const assignments = subtree(program.tree, method).filter(({ type }) => type === 'assignment');
	for (const node of assignments) {
		const left = fieldOf(node, 'left');
		const right = fieldOf(node, 'right');
		if (left === null || right === null) continue;
		const text = program.tree.text(right);
		const taints = SOURCE.test(text) || CLOCK.test(text) || [...tainted].some((name) => hasWord(text, name));
		if (taints && left.type === 'identifier') tainted.add(program.tree.text(left));
	}
	const direct = subtree(program.tree, method).some(
		(node) => node.type === 'call' && SOURCE.test(program.tree.text(node)),
	);
	return direct ? tainted.add('getsource') : tainted;
}

function assertionsIn(program: Program, method: SyntaxNode): SyntaxNode[] {
	return subtree(program.tree, method).filter((node) => {
		const isStatement = node.type === 'expression_statement' || node.type === 'assert_statement';
		return isStatement && /^(?:self\.assert|self\.fail|assert\b)/.test(program.tree.text(node));
	});
}

function mentions({ tree }: Program, statement: SyntaxNode, names: ReadonlySet<string>): boolean {
	return [...names].some((name) => hasWord(tree.text(statement), name));
}

function hasWord(text: string, word: string): boolean {
	return new RegExp(`\\b${word}\\b`).test(text);
}

interface OpenRules {
	readonly forbidCalls: Set<string>;
	readonly forbidKeywords: Record<string, unknown>;
	readonly requireImports: Set<string>;
}

/** The rule that an assertion on the source stands for, noted; null when there is none of that meaning. */
function noteRule(said: string, rules: OpenRules): string | null {
	const forbidden = /assertNotIn\(\s*(["'])(.+?)\1|assert\s+(["'])(.+?)\3\s+not in/.exec(said);
	const required = /assertIn\(\s*(["'])(.+?)\1|assert\s+(["'])(.+?)\3\s+in\b/.exec(said);
	const text = (forbidden?.[2] ?? forbidden?.[4])?.replace(/\s/g, '');
	const call =
		/^([\w.]+)\($/.exec(text ?? '')?.[1] ?? /^(eval|exec|os\.system|pickle\.loads|yaml\.load)$/.exec(text ?? '')?.[1];
	if (call !== undefined) {
		rules.forbidCalls.add(call);
		return `forbid_calls: ${call}`;
	}
	const keyword = /^(\w+)=(True|False|None|\d+)$/.exec(text ?? '');
	if (keyword?.[1] !== undefined) {
		rules.forbidKeywords[keyword[1]] = constant(keyword[2] ?? '');
		return `forbid_keywords: ${text}`;
	}
	const module = /^import\s+([\w.]+)$/.exec(required?.[2] ?? required?.[4] ?? '')?.[1];
	if (module === undefined) return null;
	rules.requireImports.add(module);
	return `require_imports: ${module}`;
}

function constant(text: string): unknown {
	if (text === 'None') return null;
	return text === 'True' ? true : text === 'False' ? false : Number(text);
}

function noteOf(test: string, said: string, rule: string | null): string {
	const what = said.replace(/\s+/g, ' ').slice(0, 100);
	if (rule === 'time') return `${test}: left out "${what}": times differ from run to run`;
	if (rule === null) return `${test}: left out "${what}": tests never see the source of the fix`;
	return `${test}: "${what}" became ${rule}`;
}

/** Statements at the top of a test that only fetch the source are harmless once nothing reads it; the module itself has to go. */
export function withoutInspect(text: string): string {
	return text
		.replace(/^[ \t]*(?:import inspect|from inspect import .*)\n/gm, '')
		.replace(/^[ \t]*\w+\s*=\s*(?:inspect\.)?getsource\(.*\).*\n/gm, '');
}

/** Whether a class or function has a body still. */
export function hasTests(program: Program): boolean {
	return namedChildren(program.tree.root)
		.filter(({ type }) => type === 'class_definition')
		.some((definition) =>
			statementsOf(definition).some((node) => /^\s*(?:async )?def test/.test(program.tree.text(node))),
		);
}
