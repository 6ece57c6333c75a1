/** For answers that several places ask for, or none. */

/** Makes a function that works out its answer when first asked and keeps it; who asks must not change it. */
export function lazily<Answer extends object>(workOut: () => Answer): () => Answer {
	let answer: Answer | undefined;
	return () => {
		answer ??= workOut();
		return answer;
	};
}
