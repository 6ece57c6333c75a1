/** Holds a table that may be wider than its place; the keyboard can scroll it. */
import type { ReactNode } from 'react';

export function TableScroll({ label, children }: { readonly label: string; readonly children: ReactNode }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
		<section className="table-scroll" aria-label={label} tabIndex={0}>
			{children}
		</section>
	);
}
