/** Names from the first to before the second, in the order of their bytes: those that begin alike stand together. */
export interface NameRange {
	readonly from: string;
	readonly to: string;
}
