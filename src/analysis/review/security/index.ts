/** The rules of security with what a finding of each costs. */
import type { AnalysisRule } from '../rule.js';
import type { Weight } from '../score.js';
import { archiveExtraction } from './archive-extraction.js';
import { assertAsCheck } from './assert-as-check.js';
import { catastrophicPattern } from './catastrophic-pattern.js';
import { codeExecution } from './code-execution.js';
import { formatFromInput } from './format-from-input.js';
import { hardCodedSecret } from './hard-coded-secret.js';
import { htmlInjection } from './html-injection.js';
import { insecureTemporaryFile } from './insecure-temporary-file.js';
import { openPermissions } from './open-permissions.js';
import { pathTraversal } from './path-traversal.js';
import { predictableRandom } from './predictable-random.js';
import { shellCommand } from './shell-command.js';
import { sqlInjection } from './sql-injection.js';
import { timingUnsafeComparison } from './timing-unsafe-comparison.js';
import { unsafeDeserialisation } from './unsafe-deserialisation.js';
import { unsafeXml } from './unsafe-xml.js';
import { unverifiedTls } from './unverified-tls.js';
import { weakHash } from './weak-hash.js';

/**
 * Code that runs what a stranger wrote costs 0.5, a leak or a forgery 0.3 to 0.4, a weakness that needs more to be
 * used 0.1 to 0.25. A rule costs at most `most`, however often it finds something.
 */
export const SECURITY_RULES: readonly { readonly rule: AnalysisRule; readonly weight: Weight }[] = [
	{ rule: codeExecution, weight: { each: 0.5, most: 0.7 } },
	{ rule: shellCommand, weight: { each: 0.5, most: 0.7 } },
	{ rule: sqlInjection, weight: { each: 0.5, most: 0.7 } },
	{ rule: unsafeDeserialisation, weight: { each: 0.5, most: 0.7 } },
	{ rule: pathTraversal, weight: { each: 0.4, most: 0.5 } },
	{ rule: htmlInjection, weight: { each: 0.4, most: 0.5 } },
	{ rule: weakHash, weight: { each: 0.3, most: 0.4 } },
	{ rule: predictableRandom, weight: { each: 0.3, most: 0.4 } },
	{ rule: hardCodedSecret, weight: { each: 0.3, most: 0.4 } },
	{ rule: unverifiedTls, weight: { each: 0.3, most: 0.4 } },
	{ rule: insecureTemporaryFile, weight: { each: 0.3, most: 0.3 } },
	{ rule: archiveExtraction, weight: { each: 0.25, most: 0.25 } },
	{ rule: timingUnsafeComparison, weight: { each: 0.25, most: 0.25 } },
	{ rule: catastrophicPattern, weight: { each: 0.2, most: 0.2 } },
	{ rule: openPermissions, weight: { each: 0.2, most: 0.2 } },
	{ rule: formatFromInput, weight: { each: 0.1, most: 0.2 } },
	{ rule: assertAsCheck, weight: { each: 0.1, most: 0.2 } },
	{ rule: unsafeXml, weight: { each: 0.1, most: 0.1 } },
];
