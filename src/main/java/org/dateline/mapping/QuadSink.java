package org.dateline.mapping;

import org.apache.jena.sparql.core.Quad;

/** Takes quads one after the other. */
public interface QuadSink {
    void quad(Quad quad);
}
