/**
 * The static analyser: security and quality of a fix, judged from its syntax tree alone. It stands in for the judge
 * where no model is configured, so it is deterministic, explains each deduction with a line, and errs on the side of
 * the author: a rule that can't tell says nothing. The weights stand beside the lists of rules.
 */
import type { Finding } from '../../python-source/finding.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import { QUALITY_RULES } from './quality/index.js';
import { type AnalysisContext, type AnalysisRule, applyRule, createContext } from './rule.js';
import { scoreOf, type Weight } from './score.js';
import { SECURITY_RULES } from './security/index.js';

export interface Analysis {
	/** The first findings by line, at most FINDINGS_SHOWN; the score counts all. */
	readonly security: readonly Finding[];
	readonly quality: readonly Finding[];
	/** 0..1 with two decimals; 1 without findings. */
	readonly securityScore: number;
	readonly qualityScore: number;
}

/** Most findings in each list. */
export const FINDINGS_SHOWN = 50;

/**
 * Analyses a program. Never throws; one that cannot be read scores 0 in both.
 * @param program as `PrecheckReport.program` has it
 */
export function analyse(program: Resolver | null): Analysis {
	if (program === null) return { security: [], quality: [], securityScore: 0, qualityScore: 0 };
	const context = createContext(program);
	const security = judge(SECURITY_RULES, context);
	const quality = judge(QUALITY_RULES, context);
	return {
		security: security.findings,
		quality: quality.findings,
		securityScore: security.score,
		qualityScore: quality.score,
	};
}

interface WeightedRule {
	readonly rule: AnalysisRule;
	readonly weight: Weight;
}

function judge(rules: readonly WeightedRule[], context: AnalysisContext): { findings: Finding[]; score: number } {
	const results = rules.map(({ rule, weight }) => ({ weight, findings: applyRule(rule, context) }));
	const findings = results.flatMap((result) => result.findings).sort((a, b) => a.line - b.line || a.column - b.column);
	const score = scoreOf(results.map(({ weight, findings: found }) => ({ weight, count: found.length })));
	return { findings: findings.slice(0, FINDINGS_SHOWN), score };
}
