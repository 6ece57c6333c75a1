/** A proposed repair with what it changes, where it comes from and why; it is taken only when the visitor says so. */
import { Dialog } from 'radix-ui';
import { Badge } from '../parts/badge.tsx';
import { Diff } from '../parts/code.tsx';
import { toCount, toDuration } from '../parts/format.ts';
import { inPlace } from '../parts/in-place.ts';
import { testedWords } from './tested-words.ts';
import type { Proposal } from './use-fix.ts';

const METHOD_WORDS: Readonly<Record<string, string>> = {
	llm: 'by a model',
	search: 'by search',
	none: 'nothing better found',
};

export interface FixDialogProps {
	readonly proposal: Proposal | null;
	readonly onTake: (code: string) => void;
	readonly onDrop: () => void;
}

export function FixDialog({ proposal, onTake, onDrop }: FixDialogProps) {
	return (
		<Dialog.Root open={proposal !== null} onOpenChange={(open) => !open && onDrop()}>
			<Dialog.Portal>
				<Dialog.Overlay className="overlay" />
				<Dialog.Content className="dialog" aria-describedby={undefined}>
					<Dialog.Title>Proposed fix</Dialog.Title>
					{proposal && <ProposalView proposal={proposal} />}
					<div className="dialog-actions">
						<Dialog.Close className="button">Discard</Dialog.Close>
						<button
							type="button"
							className="button primary"
							disabled={proposal?.fix.method === 'none'}
							onClick={() => proposal && onTake(proposal.fix.fixed_code)}
						>
							Use this fix
						</button>
					</div>
				</Dialog.Content>
			</Dialog.Portal>
		</Dialog.Root>
	);
}

function ProposalView({ proposal: { fix, before, own } }: { readonly proposal: Proposal }) {
	const tests = testedWords(fix, own ? 'of your checks' : 'visible tests');
	return (
		<>
			<p className="badges">
				<Badge tone={fix.success ? 'good' : 'warn'}>{tests}</Badge>
				<Badge tone="accent">{METHOD_WORDS[fix.method] ?? fix.method}</Badge>
				{fix.model !== null && <Badge>{fix.model}</Badge>}
				<Badge>{`${toCount(fix.candidates_tried)} tried in ${toDuration(fix.elapsed_ms)}`}</Badge>
			</p>
			{fix.explanation !== '' && <p className="said">{fix.explanation}</p>}
			{fix.method !== 'none' && <Diff before={before} after={fix.fixed_code} label="Proposed changes" />}
			<AlgorithmHint fix={fix} />
			{fix.trace.length > 0 && (
				<details>
					<summary className="muted small">How it was found</summary>
					<ol className="trace small">
						{inPlace(fix.trace, ({ method, outcome }) => (
							<li>
								<strong>{method}</strong>: {outcome}
							</li>
						))}
					</ol>
				</details>
			)}
		</>
	);
}

function AlgorithmHint({ fix: { algorithm } }: { readonly fix: Pick<Proposal['fix'], 'algorithm'> }) {
	const { family, estimated, hint } = algorithm;
	if (family === null && estimated === null && hint === '') return null;
	return (
		<p className="advice">
			{family !== null && <strong>{family}</strong>}
			{estimated !== null && <span> seems to grow as {estimated}. </span>}
			{hint}
		</p>
	);
}
