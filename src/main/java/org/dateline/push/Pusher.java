package org.dateline.push;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Triple;
import org.dateline.export.GraphSource;
import org.dateline.push.PushReport.Problem;
import org.dateline.store.CanonicalTerms;

/**
 * Brings graphs to a server so that it has them as they are here: only what differs, each graph whole, each looked at
 * afterwards. What was seen to be there is written down on the server itself, in a {@link Manifest}, batch by batch; what
 * is about to be replaced is struck out of it first. So a push that breaks off at any point claims nothing that is not
 * there, and the next one does the rest.
 */
public final class Pusher implements AutoCloseable {

    private final Connection connection;
    private final RemoteGraphs remote;
    private final Target target;
    private final PushListener listener;

    /**
     * Where to and how.
     *
     * @param manifest name of the graph in which the server's state is written down
     * @param mostQuads how many go into one request
     */
    public record Target(Server server, Way way, String manifest, long mostQuads) {

        /** With requests of the usual size. */
        public Target(Server server, Way way, String manifest) {
            this(server, way, manifest, Batch.MOST_QUADS);
        }
    }

    public Pusher(ConnectionSetup setup, Target target, PushListener listener) {
        this.connection = new Connection(setup, listener::note);
        this.remote = new RemoteGraphs(connection, target.server.endpoints(setup.url()));
        this.target = target;
        this.listener = listener;
    }

    /** Compares what is here with what the server has; changes nothing. */
    public PushPlan plan(LocalState here) throws IOException {
        Manifest manifest = manifest();
        Collection<GraphState> graphs = here.graphs().values();
        Map<String, Long> counts = remote.counts(here.graphs().keySet());
        List<GraphState> added = new ArrayList<>();
        List<GraphState> changed = new ArrayList<>();
        List<GraphState> unchanged = new ArrayList<>();
        for (GraphState graph : graphs) {
            long found = counts.getOrDefault(graph.iri(), 0L);
            boolean same =
                    found == graph.triples() && graph.equals(manifest.graphs().get(graph.iri()));
            (same ? unchanged : found == 0 ? added : changed).add(graph);
        }
        List<GraphState> gone = manifest.graphs().values().stream()
                .filter(graph -> !here.graphs().containsKey(graph.iri()))
                .toList();
        return new PushPlan(
                added, changed, unchanged, gone, manifest.description().equals(here.description()));
    }

    /** Does what was planned. */
    public PushReport push(PushPlan plan, LocalState here, GraphSource source, Options options) throws IOException {
        try (Run run = new Run(plan, here, source, options)) {
            return run.run();
        }
    }

    /**
     * What the user chose.
     *
     * @param prune whether graphs that are gone here are removed there
     */
    public record Options(Verification verification, boolean prune) {}

    @Override
    public void close() throws IOException {
        connection.close();
    }

    private Manifest manifest() throws IOException {
        List<Triple> triples = new ArrayList<>();
        remote.read(List.of(target.manifest), quad -> triples.add(quad.asTriple()));
        return Manifest.of(triples);
    }

    /** One push under way. */
    private final class Run implements AutoCloseable {

        private final PushPlan plan;
        private final LocalState here;
        private final Options options;
        private final Ledger ledger;
        private final Sender sender;
        private final Verifier verifier;
        private final SortedMap<String, GraphState> there = new TreeMap<>(CanonicalTerms.ORDER);
        private final List<Problem> problems = new ArrayList<>();
        private int verified;
        private int removed;

        Run(PushPlan plan, LocalState here, GraphSource source, Options options) {
            this.plan = plan;
            this.here = here;
            this.options = options;
            LocalGraphs local = new LocalGraphs(source);
            this.ledger = new Ledger(remote, target.manifest);
            this.sender = new Sender(local, remote, target, ledger);
            this.verifier = new Verifier(local, remote, options.verification, target.server);
        }

        @Override
        public void close() {
            sender.close();
        }

        PushReport run() throws IOException {
            boolean prunes = options.prune && !plan.gone().isEmpty();
            if (plan.quads() > 0 || prunes || !plan.described()) {
                plan.unchanged().forEach(this::writeDown);
                plan.gone().forEach(this::writeDown);
                save(List.of(here.marker()));
                pushAll();
                if (prunes) {
                    prune();
                }
                finish();
            }
            return new PushReport(plan, verified, removed, problems);
        }

        private void pushAll() throws IOException {
            List<Batch> batches = Batch.of(plan, target.mostQuads);
            for (int i = 0; i < batches.size(); i++) {
                push(batches.get(i), batches.stream().skip(i + 1).findFirst());
            }
        }

        private void push(Batch batch, Optional<Batch> next) throws IOException {
            List<GraphState> good = verifier.verified(sender.send(batch, next));
            ledger.note(good);
            good.forEach(this::writeDown);
            verified += good.size();
            listener.done(batch.quads());
        }

        private void prune() throws IOException {
            for (GraphState graph : plan.gone()) {
                remote.remove(graph.iri());
            }
            List<String> names = plan.gone().stream().map(GraphState::iri).toList();
            Map<String, Long> left = remote.counts(names);
            for (String name : names) {
                if (left.containsKey(name)) {
                    problems.add(new Problem(
                            name,
                            "it was to be removed, the server said that it was, and %s triples are still there"
                                    .formatted(left.get(name))));
                } else {
                    there.remove(name);
                    removed++;
                }
            }
        }

        private void finish() throws IOException {
            problems.addAll(sender.problems());
            problems.addAll(verifier.problems());
            if (verifier.rewritten() > 0) {
                listener.note(
                        "%s writes some values in a way of its own, which the README lists; they were told apart from changed ones"
                                .formatted(target.server.title()));
            }
            // numbers of the whole are true only when the whole is there
            save(problems.isEmpty() ? here.description() : List.of(here.marker()));
        }

        private void writeDown(GraphState graph) {
            there.put(graph.iri(), graph);
        }

        private void save(List<String> description) throws IOException {
            remote.put(target.manifest, LocalGraphs.bytes(new Manifest(there, description).lines()));
        }
    }
}
