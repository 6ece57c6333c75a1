/** A task's description: paragraphs, code in backticks and between fences, and nothing else of Markdown. */
import { inPlace } from './in-place.ts';
import { type ProseBlock, proseBlocks, wordsAndCode } from './prose-blocks.ts';

export interface ProseProps {
	readonly text: string;
	/** Leaves out files whose text stands in the description; for where they are shown beside it. */
	readonly withoutFiles?: boolean;
}

export function Prose({ text, withoutFiles = false }: ProseProps) {
	const blocks = proseBlocks(text).filter((block) => !(withoutFiles && block.kind === 'code' && block.name !== null));
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a long one scrolls, so the keyboard must reach it
		<section className="prose" aria-label="Description" tabIndex={0}>
			{inPlace(blocks, (block) => (
				<Block block={block} />
			))}
		</section>
	);
}

function Block({ block }: { readonly block: ProseBlock }) {
	if (block.kind === 'line') return <Line text={block.text} />;
	if (block.name === null) return <pre className="prose-code">{block.code}</pre>;
	return (
		<details className="prose-file">
			<summary>
				<code>{block.name}</code>
			</summary>
			<pre className="prose-code">{block.code}</pre>
		</details>
	);
}

function Line({ text }: { readonly text: string }) {
	return <p>{inPlace(wordsAndCode(text), (part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</p>;
}
