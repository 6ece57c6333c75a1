/** Names that say that a value must stay secret or can't be guessed. */

const SENSITIVE =
	/passw|passphrase|secret|token|api_?key|otp|nonce|salt|session|credential|reset_?code|csrf|coupon|voucher/;
const HARMLESS =
	/token(?:i[sz]e|s$|_type|_count|_list|_stream)|^tok|secretary|password_?(?:length|policy|rules)|_len$|_length$/;

/** Whether a name, in whatever case, speaks of a password, key or token. */
export function isSensitive(name: string): boolean {
	const lower = name.toLowerCase();
	return SENSITIVE.test(lower) && !HARMLESS.test(lower);
}
