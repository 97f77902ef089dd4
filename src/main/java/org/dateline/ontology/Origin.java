package org.dateline.ontology;

/**
 * Where a term is declared.
 *
 * @param file name of a bundled file, such as {@code dateline.ttl}, or path of an extension
 * @param ontology IRI of the ontology in that file; empty where the file names none
 */
public record Origin(String file, String ontology) {}
