/**
 * What is known to show something, and why it stays. Everything else that the search finds is a channel that has to be closed. Each entry is
 * told with what was measured, so that nobody takes it for nothing.
 */
import { type IsolationReport, SEALED_LAYER } from '../../sandbox/sandbox.js';
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
const seesFilesOfTheHost = (isolation: IsolationReport) =>
	withoutTree(isolation) && !isolation.layers.includes(SEALED_LAYER);

export const RESIDUALS: readonly Residual[] = [
	{
		name: 'time',
		looks: /^time: /,
		applies: always,
		reason: 'clocks: how long the grading before took, which the agent sees as well',
	},
	{
		name: 'numbers of pipes and sockets',
		looks:
			/^(?:descriptor [123]: facts\.inode|new (?:pipe|socket): inode|(?:pipe|sockets) of Python\.inode|connection: (?:copy|facts by path))$/,
		applies: seesFilesOfTheHost,
		reason:
			'the kernel numbers them for the whole host, and only a file system of the grading’s own could number others',
	},
	{
		name: 'ids of threads',
		looks: /^thread: id that the kernel wrote$/,
		applies: withoutTree,
		reason: 'without a PID namespace the ids of threads are the host’s, and starting one tells its id',
	},
	{
		name: 'ids in paths',
		looks: /^(?:self|tasks): facts\.(?:inode|links)$/,
		applies: seesFilesOfTheHost,
		reason: 'without a file tree of its own a fix can ask for facts about paths of the host, /proc among them',
	},
	{
		name: 'numbers of files',
		looks: /^(?:scratch|new file|above|own named pipe)(?:: (?:facts|opened))?\.inode$|^new folder\.1$/,
		applies: seesFilesOfTheHost,
		reason: 'the scratch folder is on a file system of the host, which numbers its files for everybody',
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
