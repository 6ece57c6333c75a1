/**
 * One program that needs nothing of the package around it: a definition with everything of the same code that it uses, modules in the order of their
 * dependence. Imports of other packages stay; whether the sandbox has them shows when the program is proven.
 */
import { fieldOf, type SyntaxNode, subtree } from '../../../python-source/tree/node.js';
import type { SourceModule, SourceTree, TopItem } from './source-modules.js';

export type Extraction =
	| { readonly ok: true; readonly source: string }
	| { readonly ok: false; readonly reason: string };

/** Largest program that is made a task of, in characters. */
const LARGEST = 40_000;

/** Where a name is defined: in the module itself, or where its imports lead. */
export interface Place {
	readonly module: SourceModule;
	readonly name: string;
}

/** Finds what an import means in this code; null when it means another package. */
export function findPlace(tree: SourceTree, module: string, name: string, from: SourceModule | null): Place | null {
	const candidates = modulesCalled(tree, module, from);
	for (const candidate of candidates) {
		if (candidate.items.some((item) => !item.isImport && item.binds.includes(name))) return { module: candidate, name };
	}
	for (const candidate of candidates) {
		const item = candidate.items.find(({ isImport, binds }) => isImport && binds.includes(name));
		const next = item === undefined ? null : importedFrom(candidate, item, name);
		const place = next === null ? null : findPlace(tree, next.module, next.name, candidate);
		if (place !== null) return place;
	}
	return null;
}

/** Modules that a dotted name may mean, seen from a module (for relative names) or from outside. */
export function modulesCalled({ modules }: SourceTree, name: string, from: SourceModule | null): SourceModule[] {
	const dots = /^\.*/.exec(name)?.[0].length ?? 0;
	if (dots === 0 || from === null) {
		const plain = name.replace(/^\.+/, '');
		return modules.filter(
			({ name: known }) => known === plain || known.endsWith(`.${plain}`) || plain.endsWith(`.${known}`),
		);
	}
	const isPackage = from.path.endsWith('__init__.py');
	const base = from.name.split('.').slice(0, isPackage && dots === 1 ? undefined : (isPackage ? 1 : 0) - dots);
	const full = [...base, ...(name.slice(dots) === '' ? [] : [name.slice(dots)])].join('.');
	return modules.filter((module) => module.name === full);
}

/** The programs that these names need, as one. */
export function extract(tree: SourceTree, places: readonly Place[]): Extraction {
	const collector = new Collector(tree);
	for (const { module, name } of places) collector.need(module, name);
	return collector.result();
}

class Collector {
	private readonly taken = new Map<SourceModule, Set<TopItem>>();
	/** Modules whose definitions a module uses. */
	private readonly needs = new Map<SourceModule, Set<SourceModule>>();
	private readonly imports = new Set<string>();
	private readonly aliases = new Set<string>();
	private readonly owners = new Map<string, SourceModule>();
	private reason: string | null = null;

	constructor(private readonly tree: SourceTree) {}

	need(module: SourceModule, name: string): void {
		const items = module.items.filter(({ binds }) => binds.includes(name));
		for (const item of items) {
			if (this.taken.get(module)?.has(item)) continue;
			if (item.isImport) this.needImport(module, item, name);
			else this.take(module, item);
		}
	}

	result(): Extraction {
		const parts = this.inOrder().flatMap((module) => {
			const items = module.items.filter((item) => this.taken.get(module)?.has(item));
			return items.map(({ node }) => textWithComments(module, node));
		});
		const future = [...this.imports].filter((line) => line.includes('__future__'));
		const others = [...this.imports].filter((line) => !line.includes('__future__'));
		const head = [...future, ...others].join('\n');
		const source = `${[head, ...parts, [...this.aliases].join('\n')].filter((part) => part !== '').join('\n\n\n')}\n`;
		if (this.reason !== null) return { ok: false, reason: this.reason };
		if (source.length > LARGEST)
			return { ok: false, reason: `with all that it uses it has ${source.length} characters, more than ${LARGEST}` };
		return { ok: true, source };
	}

	private take(module: SourceModule, item: TopItem): void {
		const items = this.taken.get(module) ?? new Set<TopItem>();
		this.taken.set(module, items.add(item));
		for (const name of item.binds) {
			const owner = this.owners.get(name);
			if (owner !== undefined && owner !== module)
				this.reason ??= `${owner.name} and ${module.name} both define ${name}`;
			this.owners.set(name, module);
		}
		this.takeFuture(module);
		for (const name of item.uses) this.need(module, name);
	}

	private needImport(module: SourceModule, item: TopItem, name: string): void {
		const target = importedFrom(module, item, name);
		const known = target !== null && modulesCalled(this.tree, target.module, module).length > 0;
		if (target === null || !known) {
			if (/^\s*(?:from \.|import \.)/.test(module.program.tree.text(item.node)))
				this.reason ??= `${module.name} imports ${name} from a module that was not found`;
			else this.imports.add(module.program.tree.text(item.node));
			return;
		}
		const place = target.name === '*' ? null : findPlace(this.tree, target.module, target.name, module);
		if (place === null) this.reason ??= `${module.name} uses the module ${target.name} as a whole`;
		else {
			this.needs.set(module, (this.needs.get(module) ?? new Set<SourceModule>()).add(place.module));
			this.need(place.module, place.name);
			if (place.name !== name) this.aliases.add(`${name} = ${place.name}`);
		}
	}

	/** What is used before what uses it. */
	private inOrder(): readonly SourceModule[] {
		const order = new Set<SourceModule>();
		const open = new Set<SourceModule>();
		const visit = (module: SourceModule): void => {
			if (order.has(module) || open.has(module)) return;
			open.add(module);
			for (const needed of this.needs.get(module) ?? []) visit(needed);
			order.add(module);
		};
		for (const module of this.taken.keys()) visit(module);
		return [...order];
	}

	private takeFuture(module: SourceModule): void {
		for (const { node } of module.items) {
			if (node.type === 'future_import_statement') this.imports.add(module.program.tree.text(node));
		}
	}
}

/** Module and name that an import statement binds a name to; null for `import a` and imports inside of `try`. */
function importedFrom(module: SourceModule, item: TopItem, name: string): { module: string; name: string } | null {
	const { tree } = module.program;
	const statements = subtree(tree, item.node).filter(({ type }) => type === 'import_from_statement');
	for (const statement of statements) {
		const from = fieldOf(statement, 'module_name');
		const bound = statement.children.filter(({ field }) => field === 'name');
		const match = bound.find((node) => tree.text(fieldOf(node, 'alias') ?? node) === name);
		if (from === null || match === undefined) continue;
		return {
			module: tree.text(from),
			name: tree.text(match.type === 'aliased_import' ? (fieldOf(match, 'name') ?? match) : match),
		};
	}
	return null;
}

/** The text of a definition with the comment lines right above it. */
function textWithComments({ program }: SourceModule, node: SyntaxNode): string {
	const before = program.source.slice(0, node.start).split('\n').slice(0, -1);
	const comments: string[] = [];
	for (let line = before.pop(); line?.startsWith('#'); line = before.pop()) comments.unshift(line);
	return [...comments, program.tree.text(node).trimEnd()].join('\n');
}
