/** What the OpenAPI text says of a rule that spans several fields; the rule itself is checked where the request is read. */

/** JSON Schema: an object that holds this text. @param leastLength characters; default: an empty one will do */
export function givenText(name: string, leastLength?: number): object {
	const text = leastLength === undefined ? { type: 'string' } : { type: 'string', minLength: leastLength };
	return { required: [name], properties: { [name]: text } };
}
