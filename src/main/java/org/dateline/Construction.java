package org.dateline;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.Questions.Question;
import org.dateline.answer.AnswerKind;
import org.dateline.answer.AnswerStream;
import org.dateline.diagnostic.Place;
import org.dateline.export.HeldTriples;
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

    /** The answer as the default graph; closed by who takes it. */
    HeldTriples run(DatasetGraph view, Consumer<String> notes) throws QueryRefusedException {
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
            return runner.run(prepared, view, Construction::held);
        } catch (StackOverflowError e) {
            throw QueryRefusedException.tooDeep("--query");
        }
    }

    private static HeldTriples held(AnswerStream answer) {
        return HeldTriples.of(
                answer instanceof AnswerStream.Triples found ? found.triples() : Collections.emptyIterator());
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
