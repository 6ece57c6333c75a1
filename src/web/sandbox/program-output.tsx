/** What a program printed, what it used, and how it seems to grow. */
import type { RunReply } from '../api/types.ts';
import { Panel } from '../parts/panel.tsx';
import { type LogLine, Terminal } from '../parts/terminal.tsx';
import { measuresOf, outputLines } from './run-reply.ts';

export interface ProgramOutputProps {
	readonly reply: RunReply | null;
	/** What it has written so far. */
	readonly lines: readonly LogLine[];
	readonly running: boolean;
}

export function ProgramOutput({ reply, lines, running }: ProgramOutputProps) {
	const waiting: LogLine = { kind: 'plain', text: running ? 'Running…' : 'Nothing has run yet.' };
	return (
		<div className="stack">
			<Panel title="Output" className="sandbox-output">
				<Terminal lines={reply === null ? [...lines, waiting] : outputLines(reply)} label="Program output" />
			</Panel>
			{reply !== null && (
				<Panel title="Measures">
					<div className="panel-body">
						<dl className="facts">
							{measuresOf(reply).map(([name, figure]) => (
								<div key={name}>
									<dt>{name}</dt>
									<dd>{figure}</dd>
								</div>
							))}
						</dl>
					</div>
				</Panel>
			)}
		</div>
	);
}
