package org.dateline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dateline.Questions.Question;
import org.dateline.answer.AnswerKind;
import org.dateline.answer.AnswerStream;
import org.dateline.diagnostic.Place;
import org.dateline.export.GraphSource;
import org.dateline.query.PreparedQuery;
import org.dateline.query.QueryRefusedException;
import org.dateline.query.QueryRunner;

/** A question whose answer is a graph, to be written as one. */
final class Construction {

    private final QueryRunner runner;
    private final Question question;

    /** @throws QueryRefusedException when the user's own text is wrong, whether there is a store or not */
    Construction(QueryRunner runner, Question question) throws QueryRefusedException {
        this.runner = runner;
        this.question = question;
        if (question instanceof Question.Own own) {
            requireGraph(runner.prepare(own.text(), own.file()));
        }
    }

    /** The answer, held in memory, as the default graph. */
    GraphSource run(DatasetGraph view, Consumer<String> notes) throws QueryRefusedException {
        try {
            PreparedQuery prepared = switch (question) {
                case Question.Own own -> {
                    PreparedQuery query = runner.prepare(own.text(), own.file());
                    runner.unknownTerms(query, view).forEach(notes);
                    yield query;
                }
                case Question.Catalogued asked ->
                    runner.prepare(asked.query(), asked.arguments(), view, Optional.empty());
            };
            requireGraph(prepared);
            return GraphSource.of(runner.run(prepared, view, Construction::quads));
        } catch (StackOverflowError e) {
            throw QueryRefusedException.tooDeep("--query");
        }
    }

    private static List<Quad> quads(AnswerStream answer) {
        List<Quad> quads = new ArrayList<>();
        if (answer instanceof AnswerStream.Triples found) {
            found.triples().forEachRemaining(triple -> quads.add(Quad.create(Quad.defaultGraphIRI, triple)));
        }
        return quads;
    }

    private static void requireGraph(PreparedQuery query) throws QueryRefusedException {
        if (query.kind() != AnswerKind.GRAPH) {
            throw new QueryRefusedException(
                    Place.of("--query"),
                    "the answer is %s, and an export writes a graph"
                            .formatted(query.kind().words()),
                    List.of("write CONSTRUCT or DESCRIBE; rows are written by `dateline query -f csv`"));
        }
    }
}
