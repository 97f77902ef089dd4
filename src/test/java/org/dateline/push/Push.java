package org.dateline.push;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.dateline.export.GraphSource;

/** Pushes from memory and keeps what was said meanwhile; pauses take no time. */
final class Push implements PushListener {

    static final String MANIFEST = "https://news.test/graph/description";

    private final Server server;
    private final URI url;
    private final List<String> notes = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private Credentials credentials = new Credentials.None();
    private Way way;
    private Verification verification = Verification.DIGEST;
    private boolean prune;
    private boolean gzip;
    private int tries = 3;
    private long mostQuads = Batch.MOST_QUADS;
    private long done;

    Push(Server server, URI url) {
        this.server = server;
        this.url = url;
        this.way = server.usual();
    }

    static Push toFuseki(StubServer stub) {
        return new Push(Server.FUSEKI, stub.url("/ds"));
    }

    Push as(Credentials who) {
        credentials = who;
        return this;
    }

    Push via(Way other) {
        way = other;
        return this;
    }

    Push verifying(Verification other) {
        verification = other;
        return this;
    }

    Push pruning() {
        prune = true;
        return this;
    }

    Push packed() {
        gzip = true;
        return this;
    }

    Push inBatchesOf(long quads) {
        mostQuads = quads;
        return this;
    }

    Push tries(int number) {
        tries = number;
        return this;
    }

    /** Some triples in a graph. */
    static List<Quad> graph(String name, int triples) {
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < triples; i++) {
            quads.add(Quad.create(
                    NodeFactory.createURI(iri(name)),
                    NodeFactory.createURI(iri(name + "/" + i)),
                    NodeFactory.createURI("https://schema.org/position"),
                    NodeFactory.createLiteralDT(Integer.toString(i), XSDDatatype.XSDinteger)));
        }
        return quads;
    }

    static String iri(String name) {
        return "https://news.test/" + name;
    }

    @SafeVarargs
    static List<Quad> all(List<Quad>... graphs) {
        List<Quad> all = new ArrayList<>();
        for (List<Quad> graph : graphs) {
            all.addAll(graph);
        }
        return all;
    }

    PushReport push(Collection<Quad> quads) throws IOException {
        GraphSource source = GraphSource.of(quads);
        LocalState here = here(source);
        try (Pusher pusher = pusher()) {
            return pusher.push(pusher.plan(here), here, source, new Pusher.Options(verification, prune));
        }
    }

    PushPlan plan(Collection<Quad> quads) throws IOException {
        try (Pusher pusher = pusher()) {
            return pusher.plan(here(GraphSource.of(quads)));
        }
    }

    private Pusher pusher() {
        return new Pusher(setup(), new Pusher.Target(server, way, MANIFEST, mostQuads), this);
    }

    ConnectionSetup setup() {
        Retries retries = new Retries(tries, () -> Instant.parse("2031-05-03T10:00:00Z"), pauses::add);
        return new ConnectionSetup(url, credentials, Duration.ofSeconds(20), retries).packed(gzip);
    }

    private static LocalState here(GraphSource source) throws IOException {
        return LocalState.of(source, MANIFEST, graphs -> {
            long all = graphs.graphs().stream().flatMap(graphs::triples).count();
            return List.of(Quad.create(
                    NodeFactory.createURI(MANIFEST),
                    NodeFactory.createURI(MANIFEST + "/dataset"),
                    NodeFactory.createURI("http://rdfs.org/ns/void#triples"),
                    NodeFactory.createLiteralDT(Long.toString(all), XSDDatatype.XSDinteger)));
        });
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    long done() {
        return done;
    }

    @Override
    public void note(String words) {
        notes.add(words);
    }

    @Override
    public void done(long quads) {
        done += quads;
    }
}
