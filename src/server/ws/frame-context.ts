/** What answering one frame needs to know. */
import type { RpcParts } from '../mcp/parts.js';
import type { Session } from '../session/session.js';

export interface FrameContext {
	readonly session: Session;
	readonly rpc: RpcParts;
	readonly signal: AbortSignal;
	/** What is left of the 45 seconds after waiting behind earlier frames, in milliseconds, at least 1. */
	readonly leftMs: number;
}
