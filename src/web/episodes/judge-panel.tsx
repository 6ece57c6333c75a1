/** What the judge said, as the text that it is. */
import { toReward, toWords } from '../parts/format.ts';
import { Panel } from '../parts/panel.tsx';
import type { Attempt } from '../play/game.ts';

const SOURCES: Readonly<Record<string, string>> = { llm: 'a model', static: 'the static analyser', none: 'nobody' };

export function JudgePanel({ info }: { readonly info: Attempt['info'] }) {
	const judge = info?.judge;
	if (judge === undefined || judge.source === 'none') return null;
	return (
		<Panel title="Judge" aside={SOURCES[judge.source] ?? judge.source}>
			<div className="panel-body">
				<dl className="facts">
					{Object.entries(judge.scores).map(([name, score]) => (
						<div key={name}>
							<dt>{toWords(name)}</dt>
							<dd>{toReward(score)}</dd>
						</div>
					))}
				</dl>
				{judge.feedback !== '' && <p className="said">{judge.feedback}</p>}
			</div>
		</Panel>
	);
}
