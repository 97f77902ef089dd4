/**
 * The ontology is the schema: what a key means, which kinds it may stand on, which codes it takes is read from
 * {@code ontology/*.ttl} and the user's extensions. Resolves untyped records against it, or reports; validates
 * finished graphs against SHACL shapes.
 */
@NullMarked
package org.dateline.ontology;

import org.jspecify.annotations.NullMarked;
