/** Python that an online judge has around every answer, and what tests need to speak its lists. */
import type { Program } from '../mutate/program.js';

/** Modules that every answer finds by their names. */
const MODULES: ReadonlySet<string> = new Set(
	'bisect collections copy datetime functools heapq itertools json math operator random re statistics string sys typing'.split(
		' ',
	),
);

/** What every answer finds of them without saying where it is from; the first module that has a name wins. */
const LIBRARY = {
	typing:
		'Any Callable DefaultDict Deque Dict FrozenSet Generator Generic Iterable Iterator List Mapping NamedTuple Optional Sequence Set Tuple Type TypeVar Union',
	collections: 'ChainMap Counter OrderedDict defaultdict deque namedtuple',
	functools: 'cache cached_property cmp_to_key lru_cache partial reduce total_ordering wraps',
	heapq: 'heapify heappop heappush heappushpop heapreplace merge nlargest nsmallest',
	bisect: 'bisect bisect_left bisect_right insort insort_left insort_right',
	itertools:
		'accumulate chain combinations combinations_with_replacement compress count cycle dropwhile filterfalse groupby islice pairwise permutations product repeat starmap takewhile tee zip_longest',
	math: 'acos asin atan atan2 ceil comb cos degrees dist e exp factorial floor gcd hypot inf isclose isinf isnan isqrt lcm log log10 log2 nan perm pi prod radians sin sqrt tan trunc',
	operator: 'add and_ attrgetter eq floordiv ge gt itemgetter le lt mod mul ne neg or_ sub truediv xor',
	string: 'ascii_letters ascii_lowercase ascii_uppercase digits punctuation',
	statistics: 'mean median mode',
	random: 'choice randint randrange sample shuffle uniform',
	copy: 'deepcopy',
	datetime: 'date timedelta',
} as const;
const HOME: ReadonlyMap<string, string> = new Map(
	Object.entries(LIBRARY)
		.reverse()
		.flatMap(([module, names]) => names.split(' ').map((name) => [name, module] as const)),
);

const TREE_NODE = `

class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val = val
        self.left = left
        self.right = right
`;

const LIST_NODE = `

class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next
`;

const NODES = { TreeNode: TREE_NODE, ListNode: LIST_NODE } as const;

/**
 * What an answer finds there, as far as it or another answer to the same problem uses it.
 * @param programs the answers that can be parsed
 */
export function judgePreamble(programs: readonly Program[]): string {
	const free = programs.flatMap((program) => freeNames(program));
	const modules = new Set(free.flatMap(({ name, isOwner }) => (isOwner && MODULES.has(name) ? [name] : [])));
	const taken = new Map<string, Set<string>>();
	for (const { name } of free) {
		const module = HOME.get(name);
		if (module === undefined || modules.has(name)) continue;
		taken.set(module, (taken.get(module) ?? new Set()).add(name));
	}
	const lines = [
		...[...modules].sort().map((module) => `import ${module}`),
		...[...taken].sort().map(([module, names]) => `from ${module} import ${[...names].sort().join(', ')}`),
	];
	const nodes = Object.entries(NODES).filter(([name]) => free.some((each) => each.name === name));
	return `${lines.join('\n')}\n${nodes.map(([, code]) => code).join('')}\n\n`.trimStart();
}

/** Names that nothing in the program binds. */
function freeNames({ tree, scopes }: Program): { readonly name: string; readonly isOwner: boolean }[] {
	return tree.nodes
		.filter(({ type, field, parent }) => {
			const isNamed = field === 'attribute' || (field === 'name' && parent?.type === 'keyword_argument');
			return type === 'identifier' && !isNamed;
		})
		.map((node) => ({ node, name: tree.text(node) }))
		.filter(({ node, name }) => scopes.lookup(node, name).length === 0)
		.map(({ node, name }) => ({ name, isOwner: node.parent?.type === 'attribute' }));
}

const HELPERS: Readonly<Record<string, string>> = {
	_same_items: `

def _same_items(got, expected):
    if type(got) is list and sorted(map(repr, got)) == sorted(map(repr, expected)):
        return
    _same(got, expected)`,
	_tree: `

def _tree(values):
    nodes = [None if value is None else TreeNode(value) for value in values]
    rest = iter(nodes)
    root = next(rest, None)
    for node in nodes:
        if node is not None:
            node.left = next(rest, None)
            node.right = next(rest, None)
    return root`,
	_chain: `

def _chain(values):
    head = None
    for value in reversed(values):
        head = ListNode(value, head)
    return head`,
	_tree_values: `

def _tree_values(root):
    values, nodes = [], [root]
    for node in nodes:
        if len(values) > 10_000:
            raise AssertionError("the result has more than 10,000 nodes")
        values.append(None if node is None else node.val)
        if node is not None:
            nodes += [node.left, node.right]
    while values and values[-1] is None:
        values.pop()
    return values`,
	_chain_values: `

def _chain_values(node):
    values = []
    while node is not None:
        if len(values) > 10_000:
            raise AssertionError("the result has more than 10,000 nodes")
        values.append(node.val)
        node = node.next
    return values`,
};

/** Definitions that test bodies use, and the names that they take from the solution. */
export function judgeHelpers(bodies: readonly string[]): {
	readonly text: string;
	readonly names: readonly string[];
} {
	const isUsed = (name: string) => bodies.some((body) => body.includes(`${name}(`));
	const text = Object.entries(HELPERS).flatMap(([name, code]) => (isUsed(name) ? [code] : []));
	const nodes = { _tree: 'TreeNode', _chain: 'ListNode' };
	const names = Object.entries(nodes).flatMap(([maker, name]) => (isUsed(maker) ? [name] : []));
	return { text: text.join('\n'), names: ['Solution', ...names] };
}
