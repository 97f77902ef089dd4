package org.dateline.push;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateCopy;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.update.UpdateRequest;
import org.dateline.push.PushReport.Problem;

/**
 * Brings batches of graphs to a server, each graph whole or not at all. What is refused is tried again in smaller
 * batches, until it is known which graph it is.
 */
final class Sender implements AutoCloseable {

    /** Beside a graph's name: where its new state waits on servers that replace no graph in one step. */
    private static final String BESIDE = "?dateline-push";

    private final LocalGraphs local;
    private final RemoteGraphs remote;
    private final Way way;
    private final boolean atomic;
    private final long mostQuads;
    private final Ledger ledger;
    private final Courier courier = new Courier();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Made> made = Optional.empty();

    /** The text of a batch, made while another one was on its way. */
    private record Made(Batch batch, List<byte[]> text) {}

    Sender(LocalGraphs local, RemoteGraphs remote, Pusher.Target target, Ledger ledger) {
        this.local = local;
        this.remote = remote;
        this.way = target.way();
        this.atomic = target.server().isAtomic();
        this.mostQuads = target.mostQuads();
        this.ledger = ledger;
    }

    /** What was refused so far. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void close() {
        courier.close();
    }

    /**
     * Sends a batch and gives those graphs of it that were taken.
     *
     * @param next what will be sent after it, of which the text can be made meanwhile
     */
    List<GraphState> send(Batch batch, Optional<Batch> next) throws IOException {
        if (way == Way.PUT && batch.graphs().size() > 1) {
            return sendEach(batch.singles());
        }
        try {
            Optional<String> refused = sendWhole(batch, next);
            refused.ifPresent(
                    words -> problems.add(new Problem(batch.graphs().getFirst().iri(), words)));
            return refused.isPresent() ? List.of() : batch.graphs();
        } catch (RefusedException e) {
            if (e.concernsAll()) {
                throw e;
            }
            if (batch.graphs().size() > 1) {
                return sendEach(batch.halves());
            }
            problems.add(new Problem(batch.graphs().getFirst().iri(), String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private List<GraphState> sendEach(List<Batch> batches) throws IOException {
        List<GraphState> sent = new ArrayList<>();
        for (Batch batch : batches) {
            sent.addAll(send(batch, Optional.empty()));
        }
        return sent;
    }

    /** Sends a batch; says why not if that turned out to be no good. */
    private Optional<String> sendWhole(Batch batch, Optional<Batch> next) throws IOException {
        if (isForQuads(batch)) {
            sendQuads(batch, next.filter(this::isForQuads));
            return Optional.empty();
        }
        ledger.write();
        GraphState first = batch.graphs().getFirst();
        if (!isAlone(batch)) {
            remote.update(update(batch));
        } else if (atomic || batch.added()) {
            remote.put(first.iri(), local.nTriples(first.iri()));
        } else {
            return replaceBeside(first);
        }
        return Optional.empty();
    }

    private boolean isAlone(Batch batch) {
        return way == Way.PUT || batch.quads() > mostQuads;
    }

    private boolean isForQuads(Batch batch) {
        return way == Way.QUADS && batch.added() && !isAlone(batch);
    }

    private void sendQuads(Batch batch, Optional<Batch> next) throws IOException {
        byte[] quads = made.filter(ahead -> ahead.batch.equals(batch))
                .map(ahead -> ahead.text.getFirst())
                .orElseGet(() -> local.nQuads(batch.graphs()));
        made = Optional.empty();
        byte[] ledgerLines = LocalGraphs.bytes(ledger.quads());
        courier.meanwhile(
                () -> remote.addQuads(quads, ledgerLines),
                () -> made = next.map(later -> new Made(later, List.of(local.nQuads(later.graphs())))));
        ledger.wrote();
    }

    /** One request, so that nobody sees a graph empty and a failure leaves all as it was. */
    private UpdateRequest update(Batch batch) {
        UpdateRequest update = new UpdateRequest();
        if (!batch.added()) {
            batch.graphs().forEach(graph -> update.add(new UpdateDrop(graph.iri(), true)));
        }
        update.add(new UpdateDataInsert(new QuadDataAcc(local.quads(batch.graphs()))));
        return update;
    }

    /**
     * The old graph is given up only when all of the new one is there. It is copied, not moved: to move it twice, which
     * happens when the answer to the first time gets lost, leaves nothing.
     */
    private Optional<String> replaceBeside(GraphState graph) throws IOException {
        String beside = graph.iri() + BESIDE;
        remote.put(beside, local.nTriples(graph.iri()));
        Map<String, Long> counts = remote.counts(List.of(beside));
        long arrived = counts.getOrDefault(beside, 0L);
        if (arrived == graph.triples()) {
            Node from = NodeFactory.createURI(beside);
            UpdateRequest copy = new UpdateRequest();
            copy.add(new UpdateCopy(Target.create(from), Target.create(NodeFactory.createURI(graph.iri()))));
            remote.update(copy);
        }
        remote.remove(beside);
        return arrived == graph.triples()
                ? Optional.empty()
                : Optional.of("%s triples were sent and %s arrived; the graph stays as it was"
                        .formatted(graph.triples(), arrived));
    }
}
