package org.dateline.mapping;

import org.apache.jena.sparql.core.Quad;

/** Takes quads one by one, in order. */
@FunctionalInterface
public interface QuadSink {

    void quad(Quad quad);
}
