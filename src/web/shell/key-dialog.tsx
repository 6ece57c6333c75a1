/** Asks for the API key once the server wants one; every question that failed for want of it is asked again. */
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Dialog } from 'radix-ui';
import { type FormEvent, useState } from 'react';
import { saveKey, useKey } from '../api/key.ts';

export function KeyDialog() {
	const { key, wanted } = useKey();
	const [draft, setDraft] = useState('');
	const queries = useQueryClient();
	const router = useRouter();
	const submit = (event: FormEvent) => {
		event.preventDefault();
		saveKey(draft.trim());
		void queries.invalidateQueries();
		void router.invalidate();
	};
	return (
		<Dialog.Root open={wanted}>
			<Dialog.Portal>
				<Dialog.Overlay className="overlay" />
				<Dialog.Content className="dialog narrow" onEscapeKeyDown={(event) => event.preventDefault()}>
					<Dialog.Title>API key</Dialog.Title>
					<Dialog.Description className="muted">
						{key === '' ? 'This server answers only with a key.' : 'The server does not know that key.'} It is kept in
						this tab and forgotten when you close it.
					</Dialog.Description>
					<form onSubmit={submit} className="stack">
						<label className="field">
							<span>Key</span>
							<input
								type="password"
								autoComplete="off"
								required
								value={draft}
								onChange={(event) => setDraft(event.target.value)}
							/>
						</label>
						<button type="submit" className="button primary">
							Use key
						</button>
					</form>
				</Dialog.Content>
			</Dialog.Portal>
		</Dialog.Root>
	);
}
