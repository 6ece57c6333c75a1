/** XML from outside, read by parsers that expand entities. */

import { wordSet } from '../../../python-source/word-set.js';
import type { AnalysisRule } from '../rule.js';

const PARSERS = wordSet(`
	xml.etree.ElementTree.fromstring xml.etree.ElementTree.parse xml.etree.ElementTree.XML
	xml.etree.ElementTree.iterparse xml.dom.minidom.parse xml.dom.minidom.parseString xml.dom.pulldom.parse
	xml.dom.pulldom.parseString xml.sax.parse xml.sax.parseString lxml.etree.fromstring lxml.etree.parse lxml.etree.XML
`);

export const unsafeXml: AnalysisRule = {
	name: 'unsafe-xml',
	find: ({ calls, sources }) =>
		calls.flatMap(({ node, paths, args }) => {
			const parser = paths.find((path) => PARSERS.has(path));
			if (parser === undefined || args[0] === undefined || !sources.isForeign(args[0])) return [];
			return [{ node, message: `'${parser}' expands entities of XML from outside` }];
		}),
};
