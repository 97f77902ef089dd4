/**
 * Where graphs are kept: the TDB2 store with its one write transaction, the spool in which quads wait until everything
 * is known to be right, and the index of what each graph was built from. Only {@code TripleStore} knows TDB2; all else
 * works on Jena's {@code DatasetGraph} and streams of triples.
 */
@NullMarked
package org.dateline.store;

import org.jspecify.annotations.NullMarked;
