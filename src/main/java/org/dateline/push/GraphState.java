package org.dateline.push;

/**
 * What there is to know of a graph without looking into it.
 *
 * @param triples how many, repeated ones counted once
 * @param digest of its canonical lines, see {@link org.dateline.store.GraphDigest}
 */
public record GraphState(String iri, long triples, String digest) {}
