/**
 * Questions to the store: the catalogue of query files in its layers, their YAML headers, parameters looked up and bound
 * as terms, what is wrong with SPARQL in plain words, and running with a time limit and without any way out of the store.
 * Names, headers and help need no RDF library; what looks into a query or a store does.
 */
@NullMarked
package org.dateline.query;

import org.jspecify.annotations.NullMarked;
