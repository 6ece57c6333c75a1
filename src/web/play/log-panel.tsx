/** The episode as a terminal shows it. */
import { Panel } from '../parts/panel.tsx';
import { Terminal } from '../parts/terminal.tsx';
import type { Game } from './game.ts';
import { logLines } from './log-lines.ts';

export function LogPanel({ game }: { readonly game: Game | null }) {
	return (
		<Panel title="Log" className="log-panel">
			<Terminal lines={logLines(game)} label="Episode log" />
		</Panel>
	);
}
