/** What a source file asks of others: its import lines and its uses of the process. Read with TypeScript's own parser, so that text in strings and comments is not mistaken for code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface ImportLine {
	/** As written: `../errors.js`, `zod`, `node:fs`. */
	readonly specifier: string;
	/** 1-based. */
	readonly line: number;
	/** Gone after compiling, so that it can close no cycle and needs no package at run time. */
	readonly typeOnly: boolean;
}

export interface SourceFile {
	/** Below the source folder, with slashes: `http/routes/step.ts`. */
	readonly path: string;
	readonly imports: readonly ImportLine[];
	/** Lines that read `process.env` or call `process.exit`. */
	readonly processUses: readonly number[];
}

/** Every TypeScript file below `dir`, in order of path. */
export function readSourceFiles(dir: string): readonly SourceFile[] {
	return readdirSync(dir, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.tsx?$/.test(path))
		.sort()
		.map((path) => parseSourceFile(path.replaceAll('\\', '/'), readFileSync(join(dir, path), 'utf8')));
}

export function parseSourceFile(path: string, text: string): SourceFile {
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
	const imports: ImportLine[] = [];
	const processUses: number[] = [];
	const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
	const visit = (node: ts.Node): void => {
		const found = importOf(node);
		if (found !== null) imports.push({ ...found, line: lineOf(node) });
		if (isProcessUse(node)) processUses.push(lineOf(node));
		ts.forEachChild(node, visit);
	};
	visit(source);
	return { path, imports, processUses };
}

function importOf(node: ts.Node): { specifier: string; typeOnly: boolean } | null {
	if (ts.isImportDeclaration(node)) return literal(node.moduleSpecifier, isTypeOnly(node.importClause));
	if (ts.isExportDeclaration(node)) return literal(node.moduleSpecifier, node.isTypeOnly);
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal, true);
	if (!ts.isCallExpression(node)) return null;
	const { expression } = node;
	const loads =
		expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require');
	return loads ? literal(node.arguments[0], false) : null;
}

/** `import type …`, or an import of which every name is marked `type`. */
function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
	if (clause === undefined) return false;
	if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const { name, namedBindings } = clause;
	if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
	return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

function literal(node: ts.Node | undefined, typeOnly: boolean): { specifier: string; typeOnly: boolean } | null {
	return node !== undefined && ts.isStringLiteralLike(node) ? { specifier: node.text, typeOnly } : null;
}

function isProcessUse(node: ts.Node): boolean {
	if (!ts.isPropertyAccessExpression(node)) return false;
	const { expression, name } = node;
	return ts.isIdentifier(expression) && expression.text === 'process' && ['env', 'exit'].includes(name.text);
}
