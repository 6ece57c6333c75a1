/** Formats whose loaders run code that the data names. */
import { argument } from '../../../python-source/tree/calls.js';
import { wordSet } from '../../../python-source/word-set.js';
import type { AnalysisContext, AnalysisRule } from '../rule.js';

const LOADERS = wordSet(`
	pickle.load pickle.loads pickle.Unpickler _pickle.loads cPickle.loads marshal.load marshal.loads dill.loads
	dill.load shelve.open jsonpickle.decode yaml.unsafe_load yaml.full_load
`);
const YAML_LOADERS = new Set(['yaml.load', 'yaml.load_all']);
const SAFE_YAML = ['yaml.SafeLoader', 'yaml.CSafeLoader', 'yaml.BaseLoader'];

export const unsafeDeserialisation: AnalysisRule = {
	name: 'unsafe-deserialisation',
	find: (context) =>
		context.calls.flatMap((call) => {
			const loader = call.paths.find((path) => LOADERS.has(path)) ?? unsafeYaml(context, call);
			return loader === undefined ? [] : [{ node: call.node, message: `'${loader}' runs code that the data names` }];
		}),
};

function unsafeYaml({ resolver }: AnalysisContext, call: AnalysisContext['calls'][number]): string | undefined {
	const path = call.paths.find((candidate) => YAML_LOADERS.has(candidate));
	const loader = argument(call, 1, 'Loader');
	return path !== undefined && (loader === null || !resolver.means(loader, ...SAFE_YAML)) ? path : undefined;
}
