/** One step of a recorded episode: its change, tests, reward, findings, judge and output. */
import type { RecordedStep } from '../api/types.ts';
import { Diff } from '../parts/code.tsx';
import { toDuration, toMegabytes, toReward } from '../parts/format.ts';
import { Panel } from '../parts/panel.tsx';
import { type LogLine, Terminal } from '../parts/terminal.tsx';
import { breakdown } from '../play/breakdown.ts';
import type { Attempt } from '../play/game.ts';
import { hiddenTestWords } from '../play/hidden-tests.ts';
import { asReadable } from '../play/package-files.ts';
import { RewardParts } from '../play/reward-parts.tsx';
import { TestList } from '../play/tests-panel.tsx';
import { JudgePanel } from './judge-panel.tsx';

export interface StepViewProps {
	readonly attempt: Attempt;
	/** The fix before it, or the broken code. */
	readonly before: string;
	readonly timings: RecordedStep['timings'] | null;
}

export function StepView({ attempt, before, timings }: StepViewProps) {
	const { step, fix, tests, reward, solved, feedback, info } = attempt;
	const passed = tests.filter(({ status }) => status === 'passed').length;
	const hidden = hiddenTestWords(info?.tests);
	return (
		<div className="step-grid">
			<Panel title={`Change of step ${step}`} className="step-change">
				<Diff before={asReadable(before)} after={asReadable(fix)} label={`Change of step ${step}`} />
			</Panel>
			<Panel title="Reward" aside={info?.verdict}>
				<div className="panel-body">
					<strong className={`reward-figure ${solved ? 'good' : ''}`}>{toReward(reward)}</strong>
					<RewardParts breakdown={breakdown(attempt)} />
					{feedback !== '' && <p className="advice">{feedback}</p>}
				</div>
			</Panel>
			<Panel title="Tests" aside={`${passed} of ${tests.length} passed`}>
				<div className="panel-body">
					<TestList tests={tests} />
					{hidden !== '' && <p className="muted small">{hidden}</p>}
				</div>
			</Panel>
			<Findings attempt={attempt} />
			<JudgePanel info={info} />
			<Measures attempt={attempt} timings={timings} />
			<Output attempt={attempt} />
		</div>
	);
}

function Findings({ attempt: { info } }: { readonly attempt: Attempt }) {
	const found = [...(info?.refusals ?? []), ...(info?.hacking ?? [])];
	if (found.length === 0) return null;
	return (
		<Panel title="Findings" aside={String(found.length)}>
			<ul className="panel-body findings">
				{found.map(({ rule, message, line, column }) => (
					<li key={`${rule} ${line} ${column}`}>
						<code>{rule}</code>
						<span className="muted small">
							line {line}, column {column}
						</span>
						<span>{message}</span>
					</li>
				))}
			</ul>
		</Panel>
	);
}

function Measures({ attempt: { info }, timings }: Pick<StepViewProps, 'attempt' | 'timings'>) {
	const { execution, complexity } = info ?? {};
	const facts: readonly (readonly [string, string])[] = [
		['CPU', toDuration(execution?.cpu_time_ms)],
		['Wall time', toDuration(execution?.wall_time_ms)],
		['Peak memory', toMegabytes(execution?.peak_memory_bytes)],
		['Graded in', toDuration(timings?.graded_ms)],
		['Growth', complexity?.measured ?? '–'],
		['Reference grows', complexity?.reference ?? '–'],
		['Hack gap', info?.hack_gap == null ? '–' : info.hack_gap.toFixed(2)],
		['Isolation', info?.isolation ?? '–'],
	];
	return (
		<Panel title="Measures">
			<dl className="panel-body facts">
				{facts.map(([name, value]) => (
					<div key={name}>
						<dt>{name}</dt>
						<dd>{value}</dd>
					</div>
				))}
			</dl>
			{complexity?.reason && <p className="panel-note muted small">{complexity.reason}</p>}
		</Panel>
	);
}

function Output({ attempt: { info, errorLog } }: { readonly attempt: Attempt }) {
	const stdout = info?.execution?.stdout ?? '';
	const stderr = info?.execution?.stderr ?? '';
	const lines: LogLine[] = [
		...(stdout === '' ? [] : [{ kind: 'output', text: stdout } as const]),
		...(stderr === '' ? [] : [{ kind: 'error', text: stderr } as const]),
		...(errorLog === '' ? [] : [{ kind: 'error', text: errorLog } as const]),
	];
	return (
		<Panel title="Output" className="step-output">
			<Terminal lines={lines.length === 0 ? [{ kind: 'plain', text: 'Nothing was printed.' }] : lines} label="Output" />
		</Panel>
	);
}
