package org.dateline.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.dateline.push.Push.MANIFEST;
import static org.dateline.push.Push.all;
import static org.dateline.push.Push.graph;
import static org.dateline.push.Push.iri;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PusherTest {

    private static final List<Quad> TWO = all(graph("a", 3), graph("b", 5));

    private final StubServer stub = StubServer.fuseki();

    @AfterEach
    void stop() {
        stub.close();
    }

    @ParameterizedTest
    @CsvSource({
        "FUSEKI,   QUADS,  /ds",
        "FUSEKI,   PUT,    /ds/",
        "FUSEKI,   UPDATE, /ds/query",
        "RDF4J,    QUADS,  /repositories/ds",
        "RDF4J,    PUT,    /repositories/ds/statements",
        "VIRTUOSO, PUT,    ''",
        "VIRTUOSO, PUT,    /sparql"
    })
    void everyWayBringsEveryGraphAndReplacesIt(Server server, Way way, String path) throws IOException {
        Push push = new Push(server, stub.url(path)).via(way);

        assertThat(push.push(TWO).verified()).isEqualTo(2);
        PushReport second = push.push(all(graph("a", 3), graph("b", 4), graph("c", 1)));

        assertThat(second.problems()).isEmpty();
        assertThat(names(second.plan().added())).containsExactly(iri("c"));
        assertThat(names(second.plan().changed())).containsExactly(iri("b"));
        assertThat(names(second.plan().unchanged())).containsExactly(iri("a"));
        assertThat(stub.graph(iri("a"))).hasSize(3);
        assertThat(stub.graph(iri("b"))).hasSize(4);
        assertThat(stub.graph(iri("c"))).hasSize(1);
        assertThat(stub.graph(iri("b") + "?dateline-push")).isEmpty();
    }

    @Test
    void writesDownOnTheServerWhatIsThere() throws IOException {
        Push.toFuseki(stub).push(graph("a", 3));

        assertThat(stub.graph(MANIFEST))
                .anyMatch(line -> line.matches("<https://news.test/a> <https://schema.org/sha256> \"[0-9a-f]{64}\" ."))
                .anyMatch(line -> line.contains("<https://news.test/a> <http://rdfs.org/ns/void#triples> \"3\""))
                .anyMatch(line -> line.contains("void#DatasetDescription"))
                .anyMatch(line -> line.contains("description/dataset"));
    }

    @Test
    void sendsNothingWhenNothingHasChanged() throws IOException {
        Push.toFuseki(stub).push(TWO);
        int changes = stub.changes().size();

        PushReport again = Push.toFuseki(stub).push(TWO);

        assertThat(again.plan().unchanged()).hasSize(2);
        assertThat(again.plan().described()).isTrue();
        assertThat(stub.changes()).hasSize(changes);
    }

    @Test
    void aPlanChangesNothing() throws IOException {
        assertThat(Push.toFuseki(stub).plan(TWO).quads()).isEqualTo(8);
        assertThat(stub.changes()).isEmpty();
    }

    @Test
    void bringsAGraphAgainThatSomebodyElseHasTouched() throws IOException {
        Push.toFuseki(stub).push(TWO);
        stub.data().deleteAny(NodeFactory.createURI(iri("b")), NodeFactory.createURI(iri("b/1")), Node.ANY, Node.ANY);

        PushReport again = Push.toFuseki(stub).push(TWO);

        assertThat(names(again.plan().changed())).containsExactly(iri("b"));
        assertThat(stub.graph(iri("b"))).hasSize(5);
    }

    @Test
    void tellsOfGraphsThatAreGoneAndRemovesThemWhenAsked() throws IOException {
        Quad stranger = Quad.create(
                NodeFactory.createURI("https://news.test/stranger"),
                graph("x", 1).getFirst().asTriple());
        stub.data().add(stranger);
        Push.toFuseki(stub).push(TWO);

        PushReport told = Push.toFuseki(stub).push(graph("a", 3));
        assertThat(names(told.plan().gone())).containsExactly(iri("b"));
        assertThat(stub.graph(iri("b"))).hasSize(5);

        PushReport pruned = Push.toFuseki(stub).pruning().push(graph("a", 3));
        assertThat(pruned.removed()).isOne();
        assertThat(stub.graph(iri("b"))).isEmpty();
        assertThat(stub.graph(MANIFEST)).noneMatch(line -> line.contains("news.test/b>"));
        assertThat(stub.graph("https://news.test/stranger")).hasSize(1);
        assertThat(Push.toFuseki(stub).plan(graph("a", 3)).gone()).isEmpty();
    }

    @Test
    void aGraphThatIsGoneThereTooIsNoTrouble() throws IOException {
        Push.toFuseki(stub).push(TWO);
        stub.with((exchange, body) -> {
            boolean removes = exchange.getRequestMethod().equals("DELETE");
            if (removes) {
                stub.data().deleteAny(NodeFactory.createURI(iri("b")), Node.ANY, Node.ANY, Node.ANY);
                StubServer.answer(exchange, 404, "No such graph");
            }
            return removes;
        });

        assertThat(Push.toFuseki(stub).pruning().push(graph("a", 3)).problems()).isEmpty();
    }

    @Test
    void tellsOfAGraphThatTheServerOnlySaysItHasRemoved() throws IOException {
        Push.toFuseki(stub).push(TWO);
        stub.with(lying("DELETE"));

        PushReport report = Push.toFuseki(stub).pruning().push(graph("a", 3));

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.graph()).isEqualTo(iri("b"));
            assertThat(problem.words()).contains("5 triples are still there");
        });
        assertThat(names(Push.toFuseki(stub).plan(graph("a", 3)).gone())).containsExactly(iri("b"));
    }

    @Test
    void aServerThatStoresNothingIsFoundOutAndTheNextPushRepairs() throws IOException {
        stub.with((exchange, body) -> {
            boolean ofB = exchange.getRequestMethod().equals("PUT")
                    && exchange.getRequestURI().getRawQuery().endsWith("%2Fb");
            if (ofB) {
                StubServer.answer(exchange, 201, "");
            }
            return ofB;
        });

        PushReport report = Push.toFuseki(stub).via(Way.PUT).push(TWO);

        assertThat(report.verified()).isOne();
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.graph()).isEqualTo(iri("b"));
            assertThat(problem.words()).startsWith("5 triples were sent and 0 are there: the server said that it had");
        });
        assertThat(stub.graph(MANIFEST)).noneMatch(line -> line.contains("news.test/b>"));

        stub.heal();
        PushReport second = Push.toFuseki(stub).push(TWO);
        assertThat(names(second.plan().added())).containsExactly(iri("b"));
        assertThat(second.problems()).isEmpty();
    }

    @Test
    void tellsWhichTriplesTheServerHasChanged() throws IOException {
        stub.with(rewriting("\"1\"^^", "\"01\"^^"));

        PushReport report = Push.toFuseki(stub).push(TWO);

        assertThat(report.problems()).hasSize(2);
        assertThat(report.problems().getFirst().words())
                .startsWith("the server has changed 1 of its triples")
                .contains("sent   <https://news.test/a/1> <https://schema.org/position> \"1\"^^")
                .contains("found  <https://news.test/a/1> <https://schema.org/position> \"01\"^^");
    }

    @Test
    void countingDoesNotSeeWhatWasChanged() throws IOException {
        stub.with(rewriting("\"1\"^^", "\"01\"^^"));

        assertThat(Push.toFuseki(stub).verifying(Verification.COUNT).push(TWO).problems())
                .isEmpty();
    }

    @Test
    void tellsOfPartsAndOfMore() throws IOException {
        stub.with((exchange, body) -> {
            if (exchange.getRequestURI().getPath().equals("/ds/query")
                    && !stub.graph(iri("b")).isEmpty()) {
                stub.data()
                        .deleteAny(
                                NodeFactory.createURI(iri("b")), NodeFactory.createURI(iri("b/1")), Node.ANY, Node.ANY);
                stub.data()
                        .add(Quad.create(
                                NodeFactory.createURI(iri("a")),
                                graph("x", 1).getFirst().asTriple()));
            }
            return false;
        });

        PushReport report = Push.toFuseki(stub).push(TWO);

        assertThat(report.problems())
                .extracting(PushReport.Problem::words)
                .containsExactly(
                        "3 triples were sent and 4 are there: something else was added to it meanwhile",
                        "5 triples were sent and 4 are there: the server has stored a part, or takes different"
                                + " values for the same");
    }

    @Test
    void findsTheOneGraphThatIsRefusedAndBringsTheOthers() throws IOException {
        List<Quad> many = all(graph("a", 3), graph("b", 5), graph("c", 2), graph("d", 1), graph("e", 1));
        stub.with((exchange, body) -> {
            boolean refused =
                    new String(body, java.nio.charset.StandardCharsets.UTF_8).contains("<https://news.test/c/1>");
            if (refused) {
                StubServer.answer(exchange, 500, "<html><head><title>500</title></head><p>Disk is full\nat line 7</p>");
            }
            return refused;
        });

        PushReport report = Push.toFuseki(stub).push(many);

        assertThat(report.verified()).isEqualTo(4);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.graph()).isEqualTo(iri("c"));
            assertThat(problem.words()).endsWith("/ds/data: the server answers 500; it says: Disk is full");
        });
    }

    @Test
    void makesBatchesSmallerForAServerThatTakesNoBigOnes() throws IOException {
        stub.with((exchange, body) -> {
            boolean tooBig =
                    body.length > 1_500 && exchange.getRequestURI().getPath().equals("/ds/data");
            if (tooBig) {
                StubServer.answer(exchange, 413, "");
            }
            return tooBig;
        });

        assertThat(Push.toFuseki(stub).push(all(graph("a", 5), graph("b", 5))).problems())
                .isEmpty();
        PushReport report = Push.toFuseki(stub).push(graph("c", 50));
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.words())
                        .contains("or a proxy before it, takes no body of ", " bytes (413); raise its limit"));
    }

    @Test
    void replacesNothingOnVirtuosoBeforeAllOfItHasArrived() throws IOException {
        Push push = new Push(Server.VIRTUOSO, stub.url(""));
        push.push(TWO);
        stub.with((exchange, body) -> {
            boolean beside =
                    String.valueOf(exchange.getRequestURI().getRawQuery()).contains("dateline-push")
                            && exchange.getRequestMethod().equals("PUT");
            if (beside) {
                StubServer.answer(exchange, 201, "");
            }
            return beside;
        });

        PushReport report = push.push(all(graph("a", 3), graph("b", 7)));

        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.words())
                        .isEqualTo("7 triples were sent and 0 arrived; the graph stays as it was"));
        assertThat(stub.graph(iri("b"))).hasSize(5);
    }

    @Test
    void readsBackInPagesWhereTheServerCutsItsAnswers() throws IOException {
        stub.limited(4);

        PushReport report = Push.toFuseki(stub).push(graph("a", 11));

        assertThat(report.verified()).isOne();
        assertThat(report.problems()).isEmpty();
        assertThat(Push.toFuseki(stub).plan(graph("a", 11)).unchanged()).hasSize(1);
    }

    @Test
    void aPushThatBreaksOffClaimsNothingThatIsNotThere() throws IOException {
        Push.toFuseki(stub).push(TWO);
        stub.with((exchange, body) -> {
            boolean work = exchange.getRequestURI().getPath().equals("/ds/update");
            if (work) {
                StubServer.answer(exchange, 403, "");
            }
            return work;
        });

        assertThatIOException()
                .isThrownBy(() -> Push.toFuseki(stub).push(all(graph("a", 3), graph("b", 6))))
                .withMessageContaining("does not let you do this (403)");

        assertThat(stub.graph(MANIFEST))
                .anyMatch(line -> line.contains("news.test/a>"))
                .noneMatch(line -> line.contains("news.test/b>"));
        stub.heal();
        // as it was before, and so with a digest that the server's account once had
        assertThat(Push.toFuseki(stub).push(TWO).problems()).isEmpty();
        assertThat(stub.graph(MANIFEST)).anyMatch(line -> line.contains("news.test/b>"));
    }

    @ParameterizedTest
    @EnumSource
    void manyBatchesArriveTheBigGraphAlone(Way way) throws IOException {
        List<Quad> many = all(graph("a", 3), graph("b", 5), graph("c", 2), graph("d", 9), graph("e", 1));
        Push push = Push.toFuseki(stub).via(way).inBatchesOf(6);

        assertThat(push.push(many).verified()).isEqualTo(5);
        assertThat(push.push(many).plan().unchanged()).hasSize(5);
        assertThat(stub.graph(iri("d"))).hasSize(9);
        assertThat(push.push(all(graph("a", 4), graph("b", 4), graph("c", 1), graph("d", 8), graph("e", 1)))
                        .problems())
                .isEmpty();
        assertThat(stub.graph(iri("d"))).hasSize(8);
    }

    @Test
    void whatArrivedIsWrittenDownWithTheNextBatch() {
        stub.with((exchange, body) -> {
            boolean third =
                    stub.changes().stream().filter("POST /ds/data"::equals).count() == 3;
            if (third) {
                StubServer.answer(exchange, 403, "");
            }
            return third;
        });

        assertThatIOException()
                .isThrownBy(() ->
                        Push.toFuseki(stub).inBatchesOf(3).push(all(graph("a", 3), graph("b", 3), graph("c", 3))));

        assertThat(stub.graph(iri("b"))).hasSize(3);
        assertThat(stub.graph(MANIFEST))
                .anyMatch(line -> line.contains("news.test/a>"))
                .noneMatch(line -> line.contains("news.test/b>"));
        assertThat(stub.changes()).containsExactly("PUT /ds/data", "POST /ds/data", "POST /ds/data", "POST /ds/data");
    }

    @Test
    void refusesBeforeTheFirstByteWhatServersWouldChange() {
        Quad bad = Quad.create(
                NodeFactory.createURI("urn:graph"),
                NodeFactory.createURI("https://news.test/a b"),
                NodeFactory.createURI("https://schema.org/position"),
                NodeFactory.createLiteralDT("seven", org.apache.jena.datatypes.xsd.XSDDatatype.XSDinteger));
        Quad blank = Quad.create(
                NodeFactory.createURI(iri("a")),
                NodeFactory.createBlankNode(),
                NodeFactory.createURI("https://schema.org/position"),
                NodeFactory.createLiteralString("x"));

        assertThatIOException()
                .isThrownBy(() -> Push.toFuseki(stub).push(List.of(bad, blank)))
                .withMessageContainingAll(
                        "nothing was sent",
                        "urn:graph is no absolute http or https IRI",
                        "an IRI that is not legal",
                        "a value that its datatype does not have",
                        "a blank node");
        assertThat(stub.seen()).isEmpty();
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        Push push = Push.toFuseki(stub);
        push.push(TWO);

        assertThat(push.done()).isEqualTo(8);
    }

    private static StubServer.Fault lying(String method) {
        return (exchange, body) -> {
            boolean lies = exchange.getRequestMethod().equals(method);
            if (lies) {
                StubServer.answer(exchange, 204, "");
            }
            return lies;
        };
    }

    /** Stores quads with other values. */
    private StubServer.Fault rewriting(String from, String to) {
        return (exchange, body) -> {
            boolean quads = exchange.getRequestURI().getPath().equals("/ds/data")
                    && exchange.getRequestURI().getRawQuery() == null;
            if (quads) {
                String text = new String(body, java.nio.charset.StandardCharsets.UTF_8).replace(from, to);
                org.apache.jena.riot.RDFParser.fromString(text, org.apache.jena.riot.Lang.NQUADS)
                        .parse(stub.data());
                StubServer.answer(exchange, 200, "");
            }
            return quads;
        };
    }

    private static List<String> names(List<GraphState> graphs) {
        return graphs.stream().map(GraphState::iri).toList();
    }
}
