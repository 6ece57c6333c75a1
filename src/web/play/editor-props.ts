/** What the editor and its actions work on. */
import type { AgentWatch } from './use-agent.ts';
import type { FixAsking } from './use-fix.ts';
import type { Play } from './use-play.ts';

export interface EditorPanelProps {
	readonly play: Play;
	readonly fix: FixAsking;
	readonly agent: AgentWatch;
	/** The task of the next episode, for an agent that begins one. */
	readonly choice: string;
}
