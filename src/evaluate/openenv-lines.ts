/** An episode as the lines that OpenEnv's runners print: [START], a [STEP] each, [END]. A field never holds a space or a line end. */
import { currentProgram } from './agent.js';
import type { EpisodeRecord, StepRecord } from './record.js';

const ACTION_LIMIT_CHARS = 120;

export function openEnvLines(record: EpisodeRecord, model: string | null): string[] {
	const { steps, solved, best_reward } = record;
	const rewards = steps.map(({ reward }) => reward.toFixed(2)).join(',');
	return [
		`[START] task=${word(record.task_id || record.task)} env=code_arena model=${word(model ?? 'none')}`,
		...steps.map(stepLine),
		`[END] success=${solved} steps=${steps.length} score=${(best_reward ?? 0).toFixed(2)} rewards=${rewards}${
			record.error === null ? '' : ` error=${word(record.error)}`
		}`,
	];
}

function stepLine({ step, observation, info, reward, done }: StepRecord): string {
	const fix = currentProgram({ observation });
	const action = JSON.stringify(fix.replace(/\s+/g, ' ').trim().slice(0, ACTION_LIMIT_CHARS)).replaceAll(
		' ',
		'\\u0020',
	);
	const error = observation.error_log === '' ? 'null' : word(String(info.verdict ?? 'failed'));
	return `[STEP] step=${step} action=${action} reward=${reward.toFixed(2)} done=${done} error=${error}`;
}

function word(text: string): string {
	return text.trim().replace(/\s+/g, '_') || 'null';
}
