package org.dateline.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.dateline.answer.AnswerKind;
import org.dateline.answer.ResultFormat;
import org.dateline.diagnostic.Place;

/**
 * A query that was parsed, checked and given its parameters.
 *
 * @param union whether its default graph is the union of all graphs
 */
public record PreparedQuery(Query syntax, boolean union) {

    /** As SPARQL that any endpoint parses, the parameters' terms written in. */
    public String text() {
        return syntax.serialize();
    }

    /** What it answers with. */
    public AnswerKind kind() {
        if (syntax.isAskType()) {
            return AnswerKind.TRUTH;
        }
        return syntax.isSelectType() ? AnswerKind.ROWS : AnswerKind.GRAPH;
    }

    /** The format in which its answer is written: the wished one if it fits, without a wish the usual one. */
    public ResultFormat format(Optional<ResultFormat> wished) throws QueryRefusedException {
        ResultFormat format = wished.orElseGet(() -> ResultFormat.usual(kind()));
        if (!format.fits(kind())) {
            throw new QueryRefusedException(
                    Place.of("-f " + format.label()),
                    "the answer is %s, which comes as %s"
                            .formatted(kind().words(), String.join(", ", ResultFormat.namesFor(kind()))),
                    List.of());
        }
        return format;
    }
}
