/** What the schemas of the routes cannot say, and readers of the OpenAPI text should know. */

interface Schema {
	readonly type?: string;
	readonly anyOf?: readonly Schema[];
	readonly properties?: Readonly<Record<string, Schema>>;
	enum?: readonly string[];
}
interface Operation {
	parameters?: readonly object[];
	readonly requestBody?: {
		required?: boolean;
		readonly content: Readonly<Record<string, { readonly schema: Schema } | undefined>>;
	};
}
export type Paths = Record<string, Record<string, Operation | undefined> | undefined>;

/** @param rubrics names that a request may choose */
export function amendPaths(paths: Paths, rubrics: readonly string[]): void {
	const reset = paths['/reset']?.post;
	// The plugin holds every body for required; a bare POST /reset is fine.
	if (reset?.requestBody !== undefined) reset.requestBody.required = false;
	addBareTasks(paths);
	for (const operation of [reset, paths['/evaluate']?.post]) nameRubrics(operation, rubrics);
	const ending = paths['/mcp']?.delete;
	if (ending !== undefined) ending.parameters = [SESSION_HEADER];
}

const SESSION_HEADER = {
	in: 'header',
	name: 'mcp-session-id',
	required: true,
	description: 'Of the answer to `initialize`.',
	schema: { type: 'string', minLength: 1 },
};

/** The one bare path (bare-paths.ts) that is another route's path too, and so is looked for among the methods of that route. */
function addBareTasks(paths: Paths): void {
	const [own, named] = [paths['/tasks'], paths['/{env}/tasks']?.post];
	if (own === undefined || named === undefined) return;
	const { parameters: _environment, ...rest } = named;
	own.post = rest;
}

/** Names of rubrics are data, which the schema of a request does not know. */
function nameRubrics(operation: Operation | undefined, names: readonly string[]): void {
	const rubric = operation?.requestBody?.content['application/json']?.schema.properties?.rubric;
	const text = rubric?.anyOf?.find(({ type }) => type === 'string');
	if (text !== undefined) text.enum = names;
}
