/**
 * Questions to the store: the catalogue of query files with their YAML headers, binding of parameters as terms, and
 * running with a time limit and without any way out of the store.
 */
@NullMarked
package org.dateline.query;

import org.jspecify.annotations.NullMarked;
