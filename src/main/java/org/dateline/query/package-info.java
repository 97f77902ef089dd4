/**
 * Questions to the store and how their answers look: the catalogue of query files with their YAML headers, binding of
 * parameters as terms, running with a time limit and without any way out of the store, labels, and result formats.
 */
@NullMarked
package org.dateline.query;

import org.jspecify.annotations.NullMarked;
