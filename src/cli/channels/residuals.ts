/**
 * What is known to show something, and why it stays. Everything else that the search finds is a channel that has to be closed. Each entry is
 * told with what was measured, so that nobody takes it for nothing.
 */
import type { IsolationReport } from '../../sandbox/sandbox.js';
import type { Channel } from './decide.js';

export interface Residual {
	readonly name: string;
	readonly looks: RegExp;
	/** Only where it cannot be had otherwise. */
	readonly applies: (isolation: IsolationReport) => boolean;
	readonly reason: string;
}

const always = () => true;
const withoutTree = ({ layers }: IsolationReport) => !layers.includes('namespaces');

export const RESIDUALS: readonly Residual[] = [
	{
		name: 'time',
		looks: /^time: /,
		applies: always,
		reason: 'clocks: how long the grading before took, which the agent sees as well',
	},
	{
		name: 'numbers of pipes and sockets',
		looks: /^(?:descriptor \d: facts|new (?:pipe|socket): ?)\.?inode$|^(?:new pipe|new socket): inode$/,
		applies: always,
		reason: 'the kernel numbers them for the whole host',
	},
	{
		name: 'ids of threads',
		looks: /^thread: id that the kernel wrote$|^(?:self|tasks|first): /,
		applies: withoutTree,
		reason: 'without a PID namespace the ids of processes are the host’s',
	},
	{
		name: 'the file system of the host',
		looks:
			/^(?:scratch|new file|new folder|above|above-that|tmp|root|users|library)\b.*(?:device|inode|blocks|room|links|size|written|changed|born)/,
		applies: withoutTree,
		reason: 'without a file tree of its own a fix can ask for facts about paths of the host',
	},
];

export interface Told {
	/** Not known: has to be closed. */
	readonly open: readonly Channel[];
	readonly known: readonly { readonly residual: Residual; readonly channels: readonly Channel[] }[];
}

export function tellApart(channels: readonly Channel[], isolation: IsolationReport): Told {
	const known = RESIDUALS.filter(({ applies }) => applies(isolation)).map((residual) => ({
		residual,
		channels: channels.filter(({ look }) => residual.looks.test(look)),
	}));
	const explained = new Set(known.flatMap(({ channels: all }) => all));
	return {
		open: channels.filter((channel) => !explained.has(channel)),
		known: known.filter(({ channels: all }) => all.length > 0),
	};
}
