/** Small drawings that stand beside words or in a named button. */

export function CloseIcon() {
	return (
		<svg viewBox="0 0 24 24" aria-hidden="true">
			<path d="M6 6l12 12M18 6 6 18" />
		</svg>
	);
}
