/** Parts of one text, lines of one log: what never changes places, so that React may tell them apart by where they stand. */
import { Children, type ReactNode } from 'react';

/** @param show draws one part; it needs no key */
export function inPlace<T>(parts: readonly T[], show: (part: T, index: number) => ReactNode): ReactNode {
	return Children.toArray(parts.map(show));
}
