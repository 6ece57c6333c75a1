/** Whether the sandbox isolates as strongly as the operator asks. It is told and refused, never silently degraded. */
import { ISOLATION_LEVELS, type IsolationLevel, type IsolationReport } from '../sandbox/sandbox.js';

/** Why nothing may be graded, with what is missing; null when the level suffices. */
export function isolationShortfall(report: IsolationReport, minimum: IsolationLevel): string | null {
	if (ISOLATION_LEVELS.indexOf(report.level) >= ISOLATION_LEVELS.indexOf(minimum)) return null;
	const missing = report.missing.length > 0 ? ` Missing: ${report.missing.join('; ')}.` : '';
	return `The isolation level is "${report.level}", below the configured minimum "${minimum}".${missing}`;
}
