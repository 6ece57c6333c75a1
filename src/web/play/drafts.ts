/** Code that was typed and not sent yet, by episode, so that a reload loses nothing. */

const PREFIX = 'codearena.draft.';

export function draftOf(episodeId: string): string | null {
	try {
		return sessionStorage.getItem(PREFIX + episodeId);
	} catch {
		return null;
	}
}

export function keepDraft(episodeId: string, code: string): void {
	try {
		sessionStorage.setItem(PREFIX + episodeId, code);
	} catch {
		// No room, or not allowed: the draft then lives as long as the page.
	}
}
