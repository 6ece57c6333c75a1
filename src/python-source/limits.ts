/**
 * The bounds that keep the pre-check linear and the native parser safe. Where CPython has a bound of its own, this
 * one is the same, so nothing that could run is refused; the other three lie far beyond any repair written by hand.
 * All of them are counts, never times: the same text always gets the same verdict.
 */
import { KIBIBYTE } from '../units.js';

/** Largest submission in bytes of UTF-8. */
export const SOURCE_LIMIT_BYTES = 64 * KIBIBYTE;

/** CPython's tokenizer gives up at this many open brackets ("too many nested parentheses"). */
export const BRACKET_LIMIT = 200;

/** CPython's tokenizer gives up at this many levels of indentation. */
export const INDENT_LIMIT = 100;

/** CPython's tokenizer gives up at this many f-strings inside each other. */
export const FSTRING_LIMIT = 150;

/**
 * Tokens in one source. The densest file of at most 64 KiB in CPython's library has 11,443; far beyond are tables of
 * numbers and attempts to stall the parser.
 */
export const TOKEN_LIMIT = 16_000;

/**
 * Levels of the syntax tree. A chain such as `a + b + …` or `x.a.b…` adds one level per link; CPython's own compiler
 * gives up between 1,000 and 3,000, depending on the release.
 */
export const TREE_DEPTH_LIMIT = 1_000;

/**
 * Different widths of leading white space in one source. tree-sitter-python keeps its indentation stack in a
 * 1024-byte buffer without checking the end; fewer than 383 strictly growing widths always fit.
 */
export const INDENT_WIDTHS_LIMIT = 300;

/** Findings of one kind in a report: enough to act on, short enough to read. */
export const FINDINGS_LIMIT = 5;
