/**
 * Reads what stands in files: facts files into untyped values with their places, articles' texts, and finds quotes
 * in them. Knows the reserved words of the format and no ontology; no Jena.
 */
@NullMarked
package org.dateline.source;

import org.jspecify.annotations.NullMarked;
