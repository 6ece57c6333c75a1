/** The episode on the Play page: starts it, steps it, takes it up by the id in the address. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, api, queryOf } from '../api/client.ts';
import type { StreamEvent } from '../api/event-stream.ts';
import { useKey } from '../api/key.ts';
import type { Fix, Result, RunReply, State, Trajectory } from '../api/types.ts';
import { draftOf, keepDraft } from './drafts.ts';
import { afterStep, fromReset, fromRunStart, fromState, type Game, type RunStart, type RunStep } from './game.ts';
import {
	afterRun,
	EXAMPLE_CHECKS,
	EXAMPLE_CODE,
	isOwn,
	OWN_CHECKS,
	OWN_CODE,
	ownGame,
	withChecks,
} from './own-code.ts';

/** Whose episodes these are in the records. */
const AGENT = 'page';

export interface Play {
	readonly game: Game | null;
	readonly draft: string;
	readonly busy: 'reset' | 'step' | 'load' | null;
	readonly error: unknown;
	/** What runs after the visitor's own code. */
	readonly checks: string;
	setChecks(checks: string): void;
	setDraft(code: string): void;
	/** @param taskId as `reset` takes it, or `OWN_CODE` */
	start(taskId: string): Promise<void>;
	/** Sends a fix, the draft when left out. */
	step(fix?: string): Promise<void>;
	/** Shows what an agent does in an episode of its own. */
	follow(event: StreamEvent): void;
}

export function usePlay(): Play {
	const { episode } = useSearch({ from: '/' });
	const navigate = useNavigate({ from: '/' });
	const queries = useQueryClient();
	const { key } = useKey();
	const [game, setGame] = useState<Game | null>(null);
	const [draft, setDraftState] = useState('');
	const [checks, setChecksState] = useState(() => draftOf(OWN_CHECKS) ?? EXAMPLE_CHECKS);
	const [busy, setBusy] = useState<Play['busy']>(null);
	const [error, setError] = useState<unknown>(null);
	const shown = useRef<string | null>(null);

	const work = useCallback(async (kind: NonNullable<Play['busy']>, job: () => Promise<void>) => {
		setBusy(kind);
		setError(null);
		try {
			await job();
		} catch (failure) {
			setError(failure);
		} finally {
			setBusy(null);
		}
	}, []);
	const show = useCallback((next: Game) => {
		shown.current = isOwn(next) ? OWN_CODE : next.episodeId;
		setGame(next);
	}, []);
	const setDraft = useCallback((code: string) => {
		setDraftState(code);
		if (shown.current !== null) keepDraft(shown.current, code);
	}, []);
	const load = useCallback(
		(id: string) =>
			work('load', async () => {
				const next = await takeUp(id);
				show(next);
				setDraftState(draftOf(id) ?? next.attempts.at(-1)?.fix ?? next.buggyCode);
			}),
		[work, show],
	);
	// The key is among the reasons to load: what was refused without it is asked for again.
	// biome-ignore lint/correctness/useExhaustiveDependencies: the key is a reason to load
	useEffect(() => {
		if (episode !== undefined && episode !== shown.current) void load(episode);
	}, [episode, load, key]);

	const setChecks = (text: string) => {
		setChecksState(text);
		keepDraft(OWN_CHECKS, text);
	};
	const startOwn = async () => {
		const code = draftOf(OWN_CODE) ?? EXAMPLE_CODE;
		show(ownGame(code));
		setDraftState(code);
		await navigate({ search: { task: OWN_CODE } });
	};
	const start = (taskId: string) =>
		work('reset', async () => {
			if (taskId === OWN_CODE) return startOwn();
			const next = fromReset(await api<Result>('reset', { body: { task_id: taskId, agent_id: AGENT } }));
			show(next);
			setDraftState(next.buggyCode);
			await navigate({ search: (before) => ({ ...before, episode: next.episodeId }) });
		});
	const step = (fix = draft) =>
		work('step', async () => {
			if (game === null) return;
			if (isOwn(game)) {
				const reply = await api<RunReply>('run', { body: { code: withChecks(fix, checks) } });
				setDraft(fix);
				setGame((before) => before && afterRun(before, reply, fix));
				return;
			}
			const body = { action: { proposed_fix: fix }, episode_id: game.episodeId };
			const result = await api<Result>('step', { body });
			setDraft(fix);
			setGame((before) => before && afterStep(before, result, fix));
			queries.removeQueries({ queryKey: ['episodes'], type: 'inactive' });
		});
	const follow = ({ type, data }: StreamEvent) => {
		if (type === 'reset') {
			const next = fromRunStart(data as RunStart);
			show(next);
			setDraftState(next.buggyCode);
			void navigate({ search: (before) => ({ ...before, episode: next.episodeId }) });
		}
		if (type === 'step') {
			const result = data as RunStep;
			setGame((before) => before && afterStep(before, result, ''));
			setDraftState(result.observation.previous_attempts.at(-1) ?? '');
		}
		if (type === 'fix' && shown.current === OWN_CODE) setDraft((data as Fix).fixed_code);
		// The record knows more of the steps than the stream says.
		if (type === 'end' && shown.current !== null && shown.current !== OWN_CODE) void load(shown.current);
	};
	return { game, draft, checks, busy, error, setDraft, setChecks, start, step, follow };
}

async function takeUp(id: string): Promise<Game> {
	const [state, record] = await Promise.all([
		api<State>(`state${queryOf({ episode_id: id })}`),
		api<Trajectory>(`episodes/${encodeURIComponent(id)}`).catch((failure: unknown) => {
			// Where nothing is recorded the state alone has to do.
			if (failure instanceof ApiError && failure.status !== 0) return null;
			throw failure;
		}),
	]);
	return fromState(state, record);
}
