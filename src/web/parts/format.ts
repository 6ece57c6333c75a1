/** Figures and moments as people read them. */

/** `0.94`; a dash for what is not there. */
export function toReward(value: number | null | undefined): string {
	return value === null || value === undefined ? '–' : value.toFixed(2);
}

/** `+0.15`, `−0.01`. */
export function toSigned(value: number): string {
	return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}

/** `83 %`. */
export function toPercent(value: number | null | undefined): string {
	return value === null || value === undefined ? '–' : `${Math.round(value * 100)} %`;
}

/** `12.4 ms`, `1.3 s`. */
export function toDuration(ms: number | null | undefined): string {
	if (ms === null || ms === undefined) return '–';
	if (ms < 10) return `${ms.toFixed(1)} ms`;
	return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}

/** `12.3 MB`, in millions of bytes. */
export function toMegabytes(bytes: number | null | undefined): string {
	return bytes === null || bytes === undefined ? '–' : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** `12,345`. */
export function toCount(value: number): string {
	return value.toLocaleString('en-US');
}

/** `llm_correctness` → `LLM correctness`; `type_errors` → `Type errors`. */
export function toWords(name: string): string {
	const words = name.replaceAll(/[_-]+/g, ' ').trim();
	const first = words.charAt(0).toUpperCase() + words.slice(1);
	return first.replace(/^Llm\b/, 'LLM').replace(/ score$/, '');
}

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

export function toMoment(iso: string): string {
	return MOMENT.format(new Date(iso));
}

/** `3 min ago`; the date once that is more than a week. */
export function toAge(iso: string, now = Date.now()): string {
	const seconds = Math.max(0, Math.round((now - Date.parse(iso)) / 1000));
	if (seconds < 60) return seconds < 5 ? 'just now' : `${seconds} s ago`;
	if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`;
	if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ago`;
	if (seconds < 7 * 86_400) return `${Math.floor(seconds / 86_400)} d ago`;
	return iso.slice(0, 10);
}
