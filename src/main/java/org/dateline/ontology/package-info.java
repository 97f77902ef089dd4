/**
 * The ontology is the schema: what a key means, which kinds it may stand on, which codes it takes is read from
 * {@code ontology/*.ttl} and the user's extensions; finished graphs are validated against their SHACL shapes.
 */
@NullMarked
package org.dateline.ontology;

import org.jspecify.annotations.NullMarked;
