/** Takes a trajectory out of the page: as JSON, as one HTML file, or as commands. */
import { useState } from 'react';
import { writeExactJson } from '../../exact-json.js';
import { ROOT } from '../api/client.ts';
import type { Trajectory } from '../api/types.ts';
import { asCurl } from './as-curl.ts';
import { asHtml } from './as-html.ts';

export function ExportButtons({ trajectory }: { readonly trajectory: Trajectory }) {
	const [copied, setCopied] = useState<boolean | null>(null);
	const name = `${trajectory.task_id}-${trajectory.run_id}`.replaceAll(/[^\w.-]+/g, '_');
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(asCurl(trajectory, ROOT.href));
			setCopied(true);
		} catch {
			// A frame may be refused the clipboard: then the commands come as a file.
			save(`${name}.sh`, 'text/x-shellscript', asCurl(trajectory, ROOT.href));
			setCopied(false);
		}
	};
	return (
		<div className="export-buttons">
			<button
				type="button"
				className="button small"
				onClick={() => save(`${name}.json`, 'application/json', writeExactJson(trajectory, 2))}
			>
				Export JSON
			</button>
			<button
				type="button"
				className="button small"
				onClick={() => save(`${name}.html`, 'text/html', asHtml(trajectory))}
			>
				Export HTML
			</button>
			<button type="button" className="button small" onClick={() => void copy()}>
				Copy as curl
			</button>
			<span role="status" className="muted small">
				{copied === true && 'Copied.'}
				{copied === false && 'Saved as a file.'}
			</span>
		</div>
	);
}

function save(name: string, type: string, text: string): void {
	const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	URL.revokeObjectURL(url);
}
