/**
 * Turns facts, understood and free of errors, into quads: a pure function with one named graph an article, no blank
 * nodes, the same quads in the same order for the same facts.
 */
@NullMarked
package org.dateline.mapping;

import org.jspecify.annotations.NullMarked;
