package org.dateline.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;

/**
 * What the child processes of {@link TripleStoreAbortTest} do; {@code plain} uses Jena as one would, {@code ours} the
 * store. The aborted change must be larger than the node table's buffer: 3,000 nodes do no harm, 20,000 do.
 */
final class AbortReplay {

    static final int NODES = 20_000;

    private AbortReplay() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(args[1]);
        switch (args[0]) {
            case "ours" -> abortOurs(folder);
            case "plain" -> abortPlain(folder);
            case "hold" -> hold(folder, out);
            case "hold-half" -> holdHalf(folder, out);
            default -> {
                for (String store : args[1].split(",")) {
                    out.println(count(Path.of(store)));
                }
            }
        }
    }

    static Iterator<Triple> triples(String batch) {
        Node property = NodeFactory.createURI("https://example.org/p");
        return IntStream.range(0, NODES)
                .mapToObj(i -> Triple.create(
                        NodeFactory.createURI("https://example.org/" + batch),
                        property,
                        NodeFactory.createLiteralString(batch + " " + i)))
                .iterator();
    }

    static Node graph(String name) {
        return NodeFactory.createURI("https://example.org/graph/" + name);
    }

    static void fill(Path folder) throws Exception {
        try (TripleStore store = TripleStore.open(folder, OpenMode.CREATE, Patience.none())) {
            store.write(change -> change.replaceGraph(graph("first"), triples("first")));
        }
    }

    private static void abortOurs(Path folder) throws Exception {
        try (TripleStore store = TripleStore.open(folder, OpenMode.EXISTING, Patience.none())) {
            try {
                store.write(change -> {
                    change.replaceGraph(graph("aborted"), triples("aborted"));
                    throw new IllegalStateException("on purpose");
                });
            } catch (IllegalStateException expected) {
                store.write(change -> {
                    readSome(change.view());
                    return change.replaceGraph(graph("second"), triples("second"));
                });
            }
        }
    }

    private static void abortPlain(Path folder) {
        DatasetGraph data =
                DatabaseMgr.connectDatasetGraph(folder.resolve("tdb2").toString());
        data.begin(TxnType.WRITE);
        triples("aborted").forEachRemaining(triple -> data.add(Quad.create(graph("aborted"), triple)));
        data.abort();
        data.end();
        data.begin(TxnType.WRITE);
        readSome(data);
        triples("second").forEachRemaining(triple -> data.add(Quad.create(graph("second"), triple)));
        data.commit();
        data.end();
    }

    private static void readSome(DatasetGraph data) {
        Iterator<Quad> quads = data.find();
        for (int i = 0; i < 100; i++) {
            quads.next();
        }
    }

    private static void hold(Path folder, PrintStream out) throws Exception {
        TripleStore store = TripleStore.open(folder, OpenMode.CREATE, Patience.none());
        try (store) {
            out.println("held by " + ProcessHandle.current().pid() + " in "
                    + store.directory().getFileName());
            System.in.read();
        }
    }

    /** Holds the inner one of TDB2's two locks only, as a process does that is just letting go. */
    private static void holdHalf(Path folder, PrintStream out) throws Exception {
        ProcessFileLock lock =
                ProcessFileLock.create(folder.resolve("tdb2/Data-0001/tdb.lock").toString());
        lock.lockEx();
        out.println("held by half");
        System.in.read();
        lock.unlock();
    }

    /** How many distinct terms can be read, or why not. */
    private static String count(Path folder) throws Exception {
        try (TripleStore store = TripleStore.open(folder, OpenMode.EXISTING, Patience.none())) {
            return store.read(view -> {
                long length = 0;
                long terms = 0;
                for (Iterator<Quad> quads = view.find(); quads.hasNext(); terms++) {
                    length += quads.next().getObject().getLiteralLexicalForm().length();
                }
                return terms + " terms" + (length > terms ? "" : ", empty");
            });
        } catch (RuntimeException e) {
            return "broken: " + e.getClass().getSimpleName();
        }
    }
}
