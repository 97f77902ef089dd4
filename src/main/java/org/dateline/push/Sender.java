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
final class Sender {

    /** Beside a graph's name: where its new state waits on servers that replace no graph in one step. */
    private static final String BESIDE = "?dateline-push";

    private final LocalGraphs local;
    private final RemoteGraphs remote;
    private final Way way;
    private final boolean atomic;
    private final List<Problem> problems = new ArrayList<>();

    Sender(LocalGraphs local, RemoteGraphs remote, Way way, boolean atomic) {
        this.local = local;
        this.remote = remote;
        this.way = way;
        this.atomic = atomic;
    }

    /** What was refused so far. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Sends a batch and gives those graphs of it that were taken. */
    List<GraphState> send(Batch batch) throws IOException {
        if (way == Way.PUT && batch.graphs().size() > 1) {
            return sendEach(batch.singles());
        }
        try {
            Optional<String> refused = sendWhole(batch);
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
            sent.addAll(send(batch));
        }
        return sent;
    }

    /** Sends a batch; says why not if that turned out to be no good. */
    private Optional<String> sendWhole(Batch batch) throws IOException {
        GraphState first = batch.graphs().getFirst();
        if (way == Way.PUT || batch.quads() > Batch.MOST_QUADS) {
            if (!atomic && !batch.added()) {
                return replaceBeside(first);
            }
            remote.put(first.iri(), local.nTriples(first.iri()));
        } else if (way == Way.QUADS && batch.added()) {
            remote.addQuads(local.nQuads(batch.graphs()));
        } else {
            remote.update(update(batch));
        }
        return Optional.empty();
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
