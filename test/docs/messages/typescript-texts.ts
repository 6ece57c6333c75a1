/** Texts of TypeScript sources, found in the syntax tree. */
import ts from 'typescript';
import type { FoundText } from './found-text.js';

/** Every text of one source file, in their order; texts joined by `+` are one. */
export function textsOfTypeScript(file: string, source: string): FoundText[] {
	const found: FoundText[] = [];
	const visit = (node: ts.Node): void => {
		if (isText(node) && !isText(node.parent)) found.push({ file, text: shown(node), ...takerOf(node) });
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
	return found;
}

function isText(node: ts.Node): node is ts.Expression {
	if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true;
	return isSum(node) && (isText(node.left) || isText(node.right));
}

function isSum(node: ts.Node): node is ts.BinaryExpression {
	return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

function shown(node: ts.Expression): string {
	if (ts.isStringLiteralLike(node)) return node.text;
	if (isSum(node)) return shown(node.left) + shown(node.right);
	if (!ts.isTemplateExpression(node)) return `{${nameOf(node)}}`;
	return (
		node.head.text + node.templateSpans.map(({ expression, literal }) => shown(expression) + literal.text).join('')
	);
}

/** A short name of a value: the last words of a path, what a call turns into text, `…` where nothing names it. */
function nameOf(node: ts.Expression): string {
	if (ts.isIdentifier(node)) return node.text;
	if (node.kind === ts.SyntaxKind.ThisKeyword) return 'this';
	if (ts.isPropertyAccessExpression(node)) return pathOf(node);
	if (ts.isElementAccessExpression(node)) return nameOf(node.expression);
	if (ts.isCallExpression(node)) return nameOfCall(node);
	if (ts.isBinaryExpression(node)) return isText(node.left) ? '…' : nameOf(node.left);
	if (ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) {
		return nameOf(node.expression);
	}
	return '…';
}

function pathOf({ expression, name }: ts.PropertyAccessExpression): string {
	const owner = nameOf(expression);
	return owner === 'this' || owner === '…' ? name.text : `${owner.split('.').at(-1)}.${name.text}`;
}

function nameOfCall({ expression, arguments: given }: ts.CallExpression): string {
	const [first] = given;
	const named = first !== undefined && (ts.isIdentifier(first) || ts.isPropertyAccessExpression(first));
	if (!ts.isPropertyAccessExpression(expression)) return named ? nameOf(first) : nameOf(expression);
	const turnsReceiver = !named || expression.name.text === 'join';
	return nameOf(turnsReceiver ? expression.expression : first);
}

function takerOf(node: ts.Node): Pick<FoundText, 'carrier' | 'code'> {
	const { parent } = node;
	const named = (name: ts.Node) => ({ carrier: name.getText(), code: null });
	if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
		const [first] = parent.arguments ?? [];
		const code = first !== undefined && first !== node && ts.isStringLiteral(first) ? first.text : null;
		return { carrier: lastWord(parent.expression), code };
	}
	if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent)) return named(parent.name);
	if (ts.isFunctionDeclaration(parent) && parent.name !== undefined) return named(parent.name);
	if (ts.isTaggedTemplateExpression(parent)) return named(parent.tag);
	if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) return { carrier: 'import', code: null };
	return ts.isSourceFile(parent) ? { carrier: '', code: null } : takerOf(parent);
}

function lastWord(callee: ts.Expression): string {
	return ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
}
