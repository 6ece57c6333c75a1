/** The visible tests by tier, each with what it says; of the others, how many passed. */
import type { TestOutcome } from '../api/types.ts';
import { toWords } from '../parts/format.ts';
import { Panel } from '../parts/panel.tsx';
import { type Game, testsOf } from './game.ts';
import { hiddenTestWords } from './hidden-tests.ts';

const MARKS: Readonly<Record<string, string>> = { passed: '✓', failed: '✗', error: '!', timeout: '⧖', skipped: '–' };
/** What the server says of tests that nothing could be run for. */
const NOT_RUN = 'not run';

export function TestsPanel({ game }: { readonly game: Game | null }) {
	const tests = testsOf(game);
	const passed = tests.filter(({ status }) => status === 'passed').length;
	const hidden = hiddenTestWords(game?.attempts.at(-1)?.info?.tests);
	return (
		<Panel title="Tests" className="tests-panel" aside={tests.length > 0 && `${passed} of ${tests.length} passed`}>
			<div className="panel-body">
				{tests.length === 0 ? (
					<p className="empty">{game === null ? 'Nothing tested yet.' : 'Run a step to see the tests.'}</p>
				) : (
					<TestList tests={tests} />
				)}
				{hidden !== '' && <p className="muted small">{hidden}</p>}
			</div>
		</Panel>
	);
}

export function TestList({ tests }: { readonly tests: readonly TestOutcome[] }) {
	const tiers = [...new Set(tests.map(({ tier }) => tier))];
	return tiers.map((tier) => {
		const own = tests.filter((test) => test.tier === tier);
		const passed = own.filter(({ status }) => status === 'passed').length;
		return (
			<div key={tier} className="tier">
				<h4>
					{toWords(tier)}
					<span className="muted">
						{passed}/{own.length}
					</span>
				</h4>
				<ul className="tests">
					{own.map((test) => (
						<TestRow key={test.name} test={test} />
					))}
				</ul>
			</div>
		);
	});
}

function TestRow({ test: { name, status, message } }: { readonly test: TestOutcome }) {
	return (
		<li className={`test ${status}`}>
			<span className="mark" role="img" aria-label={status}>
				{MARKS[status] ?? '?'}
			</span>
			<span className="test-name">
				{toWords(name.replace(/^.*\./, '').replace(/^test_/, ''))}
				{message === NOT_RUN && <span className="test-note"> · not run</span>}
			</span>
			{message !== '' && message !== NOT_RUN && <pre className="test-message">{message}</pre>}
		</li>
	);
}
