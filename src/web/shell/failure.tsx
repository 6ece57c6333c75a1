/** What went wrong, in a sentence, with a way on. */
import { ApiError } from '../api/client.ts';

export function messageOf(error: unknown): string {
	if (error instanceof ApiError && error.retryAfterS !== null)
		return `${error.message} Try again in ${error.retryAfterS} s.`;
	return error instanceof Error ? error.message : String(error);
}

/** For a page whose own code failed. */
export function Failure({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
	return (
		<div className="page">
			<h2>This page failed</h2>
			<p className="notice bad" role="alert">
				{messageOf(error)}
			</p>
			<button type="button" className="button" onClick={reset}>
				Try again
			</button>
		</div>
	);
}

/** A failed request, where its answer would have stood. */
export function Trouble({ error, retry }: { readonly error: unknown; readonly retry?: () => unknown }) {
	if (error === null || error === undefined) return null;
	return (
		<p className="notice bad" role="alert">
			<span>{messageOf(error)}</span>
			{retry && (
				<button type="button" className="button small" onClick={() => void retry()}>
					Try again
				</button>
			)}
		</p>
	);
}
