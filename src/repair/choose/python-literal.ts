/** Python literals as data: what messages of failing tests show of the arguments of a call, read strictly and written again. */

export type Literal =
	| { readonly kind: 'number' | 'name'; readonly text: string }
	| { readonly kind: 'string'; readonly quote: string; readonly body: string }
	| { readonly kind: 'list' | 'tuple' | 'set'; readonly items: readonly Literal[] }
	| { readonly kind: 'dict'; readonly entries: readonly (readonly [Literal, Literal])[] };

/** A call whose arguments are literals. */
export interface LiteralCall {
	readonly name: string;
	readonly args: readonly Literal[];
	readonly keywords: readonly (readonly [string, Literal])[];
}

const NUMBER = /^-?(?:\d+(?:\.\d*)?(?:e[+-]?\d+)?)/i;
const STRING = /^(b?)(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")/;
const CONSTANT = /^(?:None|True|False)\b/;
const DEPTH_LIMIT = 12;

/** The call that a text begins with; null when it holds anything but literals. */
export function readCall(text: string): LiteralCall | null {
	const name = /^([A-Za-z_]\w*)\(/.exec(text)?.[1];
	if (name === undefined) return null;
	try {
		return new Reader(text, name.length + 1).call(name);
	} catch (error) {
		if (error instanceof NoLiteral) return null;
		throw error;
	}
}

class NoLiteral extends Error {}

class Reader {
	private depth = 0;

	constructor(
		private readonly text: string,
		private at: number,
	) {}

	call(name: string): LiteralCall {
		const args: Literal[] = [];
		const keywords: [string, Literal][] = [];
		while (!this.take(')')) {
			const keyword = /^([A-Za-z_]\w*)=(?!=)/.exec(this.rest)?.[1];
			if (keyword === undefined) args.push(this.value());
			else {
				this.at += keyword.length + 1;
				keywords.push([keyword, this.value()]);
			}
			if (!this.take(',') && this.text[this.at] !== ')') throw new NoLiteral();
		}
		return { name, args, keywords };
	}

	private get rest(): string {
		return this.text.slice(this.at);
	}

	private value(): Literal {
		if (++this.depth > DEPTH_LIMIT) throw new NoLiteral();
		const literal = this.plain() ?? this.items('[', ']', 'list') ?? this.items('(', ')', 'tuple') ?? this.braces();
		this.depth--;
		if (literal === null) throw new NoLiteral();
		this.blanks();
		return literal;
	}

	private plain(): Literal | null {
		const constant = CONSTANT.exec(this.rest)?.[0] ?? (this.rest.startsWith('set()') ? 'set()' : undefined);
		if (constant !== undefined) return this.passing(constant.length, { kind: 'name', text: constant });
		const number = NUMBER.exec(this.rest)?.[0];
		if (number !== undefined) return this.passing(number.length, { kind: 'number', text: number });
		const string = STRING.exec(this.rest);
		if (string === null) return null;
		const [whole, prefix = '', single, double] = string;
		const quote = prefix + (single === undefined ? '"' : "'");
		return this.passing(whole.length, { kind: 'string', quote, body: single ?? double ?? '' });
	}

	private passing(length: number, literal: Literal): Literal {
		this.at += length;
		return literal;
	}

	private items(open: string, close: string, kind: 'list' | 'tuple' | 'set'): Literal | null {
		if (!this.take(open)) return null;
		const items: Literal[] = [];
		while (!this.take(close)) {
			items.push(this.value());
			if (!this.take(',') && this.text[this.at] !== close) throw new NoLiteral();
		}
		return { kind, items };
	}

	private braces(): Literal | null {
		const start = this.at;
		if (!this.take('{')) return null;
		if (this.take('}')) return { kind: 'dict', entries: [] };
		const first = this.value();
		if (!this.take(':')) {
			this.at = start;
			return this.items('{', '}', 'set');
		}
		const entries: [Literal, Literal][] = [[first, this.value()]];
		while (!this.take('}')) {
			if (!this.take(',')) throw new NoLiteral();
			const key = this.value();
			if (!this.take(':')) throw new NoLiteral();
			entries.push([key, this.value()]);
		}
		return { kind: 'dict', entries };
	}

	private take(text: string): boolean {
		this.blanks();
		if (!this.text.startsWith(text, this.at)) return false;
		this.at += text.length;
		this.blanks();
		return true;
	}

	private blanks(): void {
		while (this.text[this.at] === ' ') this.at++;
	}
}

function writeLiteral(literal: Literal): string {
	switch (literal.kind) {
		case 'number':
		case 'name':
			return literal.text;
		case 'string':
			return `${literal.quote}${literal.body}${literal.quote.at(-1)}`;
		case 'list':
			return `[${literal.items.map(writeLiteral).join(', ')}]`;
		case 'tuple':
			return `(${literal.items.map(writeLiteral).join(', ')}${literal.items.length === 1 ? ',' : ''})`;
		case 'set':
			return literal.items.length === 0 ? 'set()' : `{${literal.items.map(writeLiteral).join(', ')}}`;
		case 'dict':
			return `{${literal.entries.map(([key, value]) => `${writeLiteral(key)}: ${writeLiteral(value)}`).join(', ')}}`;
	}
}

export function writeCall({ name, args, keywords }: LiteralCall): string {
	return `${name}(${[...args.map(writeLiteral), ...keywords.map(([key, value]) => `${key}=${writeLiteral(value)}`)].join(', ')})`;
}
