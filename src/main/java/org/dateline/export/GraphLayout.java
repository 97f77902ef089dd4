package org.dateline.export;

import java.io.IOException;
import java.io.Writer;

/** How graphs stand in a file of one format. The order depends on the quads alone. */
interface GraphLayout {

    /**
     * Writes all graphs of a source. The writer is neither flushed nor closed.
     *
     * @throws UnwritableException before anything is written, when the format cannot hold what the graphs say
     */
    void write(GraphSource source, Writer out) throws IOException;
}
