/**
 * Explains one thing or statement of a store: what the graphs say, on whose word, with which words, and where it was
 * written. Reads graphs inside a transaction and gives explanations that outlive it.
 */
@NullMarked
package org.dateline.explanation;

import org.jspecify.annotations.NullMarked;
