/** `/sandbox`: any program, run in the jail that grades fixes. */
import { useState } from 'react';
import { Editor } from '../parts/code.tsx';
import { Panel } from '../parts/panel.tsx';
import { FixDialog } from '../play/fix-dialog.tsx';
import { useFix } from '../play/use-fix.ts';
import { Trouble } from '../shell/failure.tsx';
import { ProgramOutput } from './program-output.tsx';
import { useProgram } from './use-program.ts';

const EXAMPLE = `import sys

words = sys.stdin.read().split()
print(f"{len(words)} words, {len(set(words))} of them different")
`;
const STDIN = 'to be or not to be';

export function SandboxPage() {
	const [code, setCode] = useState(EXAMPLE);
	const [stdin, setStdin] = useState(STDIN);
	const program = useProgram();
	const fix = useFix();
	const run = () => {
		if (!program.running) void program.run(code, stdin);
	};
	const take = (fixed: string) => {
		setCode(fixed);
		fix.drop();
	};
	return (
		<div className="page">
			<div className="page-head">
				<div>
					<h2>Sandbox</h2>
					<p className="muted">
						Any Python program, locked down like every fix: no network, no files of yours, strict limits.
					</p>
				</div>
			</div>
			<Trouble error={program.error ?? fix.error} />
			<div className="sandbox-grid">
				<Panel title="Program" className="sandbox-program">
					<div className="editor-place">
						<Editor value={code} label="Program" onChange={setCode} onRun={run} />
					</div>
					<label className="field stdin">
						<span>Standard input</span>
						<textarea rows={3} value={stdin} spellCheck={false} onChange={(event) => setStdin(event.target.value)} />
					</label>
					<footer className="actions">
						<button type="button" className="button primary" disabled={program.running} onClick={run}>
							Run program
						</button>
						<button type="button" className="button" disabled={!program.running} onClick={program.stop}>
							Stop
						</button>
						<button
							type="button"
							className="button"
							disabled={fix.asking || code.trim() === ''}
							onClick={() => void fix.ask({ code, method: 'auto' })}
						>
							AI analysis
						</button>
						<span className="actions-note" role="status">
							{program.running && 'Running…'}
							{fix.asking && 'Looking at it…'}
						</span>
					</footer>
				</Panel>
				<ProgramOutput reply={program.reply} lines={program.lines} running={program.running} />
			</div>
			<FixDialog proposal={fix.proposal} onTake={take} onDrop={fix.drop} />
		</div>
	);
}
