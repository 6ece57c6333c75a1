/**
 * Puts the server together and never listens: plugins, hooks, routes, sockets, in the order in which they must see a request.
 * Tests drive it with `inject`; main.ts listens.
 */
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Curriculum } from '../curriculum/curriculum.js';
import type { Arena } from '../episode/arena.js';
import { createApplyEdit } from '../live/edit-steps.js';
import type { RepairServices } from '../live/repair-services.js';
import type { Store } from '../store/store.js';
import { createMetrics, type Metrics } from '../telemetry/metrics.js';
import { createIdentify, createOwnerOf, type Identify, registerAuth } from './http/auth.js';
import { readBarePath } from './http/bare-paths.js';
import { registerBodyParser } from './http/body.js';
import { registerCompression } from './http/compression.js';
import { registerCors } from './http/cors.js';
import { registerDocs } from './http/docs.js';
import { EpisodeLocator } from './http/episode-locator.js';
import { answerRouterError, type RouteMethods, registerErrorHandling, registerMethodGuards } from './http/errors.js';
import { registerPage } from './http/page.js';
import type { HttpParts } from './http/parts.js';
import { registerRateLimit } from './http/rate-limit.js';
import { registerRequestContext, requestIdOf } from './http/request-context.js';
import { aboutRoutes } from './http/routes/about.js';
import { agentRunRoutes } from './http/routes/agent-runs.js';
import { curriculumRoute } from './http/routes/curriculum.js';
import { editsRoute } from './http/routes/edits.js';
import { episodeRoutes } from './http/routes/episodes.js';
import { evaluateRoute } from './http/routes/evaluate.js';
import { eventsRoute } from './http/routes/events.js';
import { fixRoute } from './http/routes/fix.js';
import { healthRoute } from './http/routes/health.js';
import { homeRoute } from './http/routes/home.js';
import { mcpRoute } from './http/routes/mcp.js';
import { memoryRoute } from './http/routes/memory.js';
import { countRequests, metricsRoute } from './http/routes/metrics.js';
import { orsRoutes } from './http/routes/ors.js';
import { resetRoute } from './http/routes/reset.js';
import { rubricRoutes } from './http/routes/rubrics.js';
import { runRoutes } from './http/routes/run.js';
import { stateRoute } from './http/routes/state.js';
import { statsRoute } from './http/routes/stats.js';
import { stepRoute } from './http/routes/step.js';
import { summaryRoutes } from './http/routes/summaries.js';
import { taskApiRoutes } from './http/routes/task-api.js';
import { taskRoutes } from './http/routes/tasks.js';
import { registerValidation } from './http/validation.js';
import type { RpcParts } from './mcp/parts.js';
import { BODY_LIMIT_BYTES } from './protocol/names.js';
import { Lifecycle } from './session/lifecycle.js';
import { EVERYBODY } from './session/owner.js';
import { SessionRegistry } from './session/session-registry.js';
import type { KeepAliveOptions } from './ws/keep-alive.js';
import { registerUpgrades, socketRoutes } from './ws/sockets.js';

export interface AppParts {
	readonly arena: Arena;
	/** Null where nothing is recorded, which is the default. */
	readonly store?: Store | null;
	/** Null without a store. */
	readonly curriculum?: Curriculum | null;
	/** Shared with whoever else counts; default one of its own. */
	readonly metrics?: Metrics;
	readonly logger: FastifyBaseLogger;
	/** Most sessions at one time, default 1024. */
	readonly maxSessions?: number;
	/** When there are any, every route but `/health` and the page's own files wants one. */
	readonly apiKeys?: readonly string[];
	/** The owner's key, which sees everybody's records; default none. */
	readonly adminKey?: string | null;
	/** Origins of web pages that may use this server, or `*`; default none. */
	readonly corsOrigins?: readonly string[];
	/** Requests and frames a minute for each key or address; 0, the default, for no limit. */
	readonly rateLimit?: number;
	/** Addresses of proxies whose `x-forwarded-for` is trusted; default none. */
	readonly trustedProxies?: readonly string[];
	/** Text of README.md for `/metadata`. */
	readonly readme?: string | null;
	/** Folder of the built page; default none, then every address answers with JSON. */
	readonly page?: string | null;
	/** Shared with whoever ends the process; default one of its own. */
	readonly lifecycle?: Lifecycle;
	readonly keepAlive?: KeepAliveOptions;
	/** Default: a server that repairs nothing. */
	readonly repair?: RepairServices | null;
}

/** Milliseconds in which a client must have sent its whole request. */
const REQUEST_TIMEOUT_MS = 120_000;
/** Longer than the idle limit of common load balancers (60 s), so that they close first. */
const KEEP_ALIVE_TIMEOUT_MS = 75_000;

/** Builds the server, ready for `inject` or `listen`. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
	const app: FastifyInstance = Fastify({
		loggerInstance: parts.logger,
		// One line per request is written by request-context.ts, without secrets.
		logController: new LogController({ disableRequestLogging: true }),
		genReqId: (request) => requestIdOf(request.headers),
		bodyLimit: BODY_LIMIT_BYTES,
		requestTimeout: REQUEST_TIMEOUT_MS,
		keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
		forceCloseConnections: true,
		trustProxy: parts.trustedProxies?.length ? [...parts.trustedProxies] : false,
		frameworkErrors: answerRouterError,
		rewriteUrl: readBarePath,
		routerOptions: { maxParamLength: 255 },
	});
	const { apiKeys = [], adminKey = null, rateLimit = 0 } = parts;
	const identify = createIdentify([...apiKeys, ...(adminKey === null ? [] : [adminKey])]);
	const http = httpParts(parts, identify);
	const rpc = rpcParts(http, parts.logger);
	await registerUpgrades(app);
	registerRequestContext(app);
	countRequests(app, http.metrics);
	await registerCors(app, parts.corsOrigins ?? []);
	// Before the keys are looked at, so that guessing them is limited too.
	const countRequest = await registerRateLimit(app, rateLimit, identify);
	if (apiKeys.length > 0) registerAuth(app, identify);
	registerErrorHandling(app);
	registerBodyParser(app);
	registerValidation(app);
	registerMethodGuards(app, collectRoutes(app));
	await registerCompression(app);
	await registerDocs(app, () => parts.arena.rubrics().rubrics.map(({ name }) => name));
	socketRoutes(app, { ...http, rpc, countRequest, keepAlive: parts.keepAlive ?? {} });
	if (parts.page) await registerPage(app, parts.page);
	registerRoutes(app, http, rpc);
	return app;
}

function httpParts(parts: AppParts, identify: Identify): HttpParts {
	const {
		arena,
		store = null,
		curriculum = null,
		metrics = createMetrics(),
		maxSessions = 1024,
		readme = null,
		repair = null,
		lifecycle = new Lifecycle(),
	} = parts;
	const applyEdit = createApplyEdit(repair?.edits ?? null);
	const sessions = new SessionRegistry(arena, maxSessions);
	return {
		arena,
		store,
		curriculum,
		metrics,
		lifecycle,
		readme,
		repair,
		identify,
		applyEdit,
		ownerOf: createOwnerOf(parts.apiKeys ?? [], parts.adminKey ?? null),
		sessions,
		locator: new EpisodeLocator(),
	};
}

function rpcParts({ arena, sessions, locator, applyEdit }: HttpParts, logger: FastifyBaseLogger): RpcParts {
	return {
		arena,
		applyEdit,
		sessionArena: arena,
		sessions,
		newestEpisode: () => locator.locate(EVERYBODY),
		namespace: '',
		createSession: () => sessions.create(false),
		startedAnonymously: (episodeId) => locator.startedAnonymously(EVERYBODY, episodeId),
		onFault: (error) => logger.error({ err: error.details.cause ?? error }, 'unexpected failure'),
	};
}

function registerRoutes(app: FastifyInstance, http: HttpParts, rpc: RpcParts): void {
	const typed = app.withTypeProvider<ZodTypeProvider>();
	for (const route of [
		resetRoute,
		stepRoute,
		stateRoute,
		evaluateRoute,
		episodeRoutes,
		curriculumRoute,
		memoryRoute,
		statsRoute,
		summaryRoutes,
		metricsRoute,
		taskRoutes,
		rubricRoutes,
		healthRoute,
		aboutRoutes,
	]) {
		route(typed, http);
	}
	if (http.repair !== null)
		for (const route of [fixRoute, editsRoute, agentRunRoutes, eventsRoute, runRoutes]) route(typed, http, http.repair);
	taskApiRoutes(typed, http);
	orsRoutes(typed, http);
	mcpRoute(typed, http, rpc);
	homeRoute(typed);
}

/** Notes the methods of every path that is registered from now on, but for a GET that only opens WebSockets and else answers 405 itself. */
function collectRoutes(app: FastifyInstance): RouteMethods {
	const known = new Map<string, Set<string>>();
	app.addHook('onRoute', ({ url, method, config }) => {
		if (config !== undefined && 'refusesPlainGet' in config) return;
		const methods = known.get(url) ?? new Set();
		for (const name of [method].flat()) methods.add(name);
		known.set(url, methods);
	});
	return known;
}
