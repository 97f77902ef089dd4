package org.dateline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.export.DatasetDescription;
import org.dateline.export.GraphSource;
import org.dateline.mapping.Iris;
import org.dateline.push.ConnectionSetup;
import org.dateline.push.LocalState;
import org.dateline.push.PushListener;
import org.dateline.push.PushPlan;
import org.dateline.push.PushReport;
import org.dateline.push.Pusher;
import org.dateline.push.Server;
import org.dateline.push.Verification;
import org.dateline.push.Way;
import org.dateline.store.Patience;
import org.dateline.store.StoreIndex;

/** Brings all graphs of a store to another triplestore. The store is read in one transaction, and busy meanwhile. */
public final class GraphPusher {

    /** Up to here reading everything back costs no more than a few seconds. */
    private static final long FEW_QUADS = 100_000;

    private final StoreReading store;

    public GraphPusher(Path storeFolder, Patience patience) {
        this.store = new StoreReading(storeFolder, patience);
    }

    /**
     * Where to push and how.
     *
     * @param way which the server must have
     * @param verification empty for the one that fits the number of quads
     * @param about what the description that goes along says of the whole
     */
    public record Request(
            ConnectionSetup setup,
            Server server,
            Way way,
            Optional<Verification> verification,
            boolean prune,
            DatasetDescription.About about) {}

    /** Whose account the plan is, so that a caller can tell of it before anything is changed. */
    public interface Listener extends PushListener {

        /** Whether to do what is planned. */
        boolean planned(PushPlan plan, Verification verification);
    }

    /**
     * The base under which the store's IRIs are.
     *
     * @throws ReservedBaseException when it is the default one
     */
    public String requireOwnBase() throws IOException {
        String base = store.header().base();
        if (base.equals(Iris.DEFAULT_BASE) && StoreIndex.exists(store.folder())) {
            throw new ReservedBaseException(base);
        }
        return base;
    }

    /**
     * Pushes, or only plans, as the listener has it.
     *
     * @throws ReservedBaseException when the store's IRIs are nobody's
     */
    public PushReport push(Request request, Listener listener) throws IOException {
        Iris iris = new Iris(requireOwnBase());
        Pusher.Target target = new Pusher.Target(request.server, request.way, iris.description());
        return store.look(view -> {
            try (Pusher pusher = new Pusher(request.setup, target, listener)) {
                return push(view, iris, pusher, new Call(request, listener));
            }
        });
    }

    private record Call(Request request, Listener listener) {}

    private static PushReport push(DatasetGraph view, Iris iris, Pusher pusher, Call call) throws IOException {
        GraphSource source = GraphSource.of(view);
        DatasetDescription description = new DatasetDescription(iris.base(), call.request.about.in(view, iris.base()));
        LocalState here = LocalState.of(source, iris.description(), description::of);
        PushPlan plan = pusher.plan(here);
        Verification verification =
                call.request.verification.orElse(plan.quads() <= FEW_QUADS ? Verification.DIGEST : Verification.COUNT);
        if (!call.listener.planned(plan, verification)) {
            return PushReport.nothingDone(plan);
        }
        return pusher.push(plan, here, source, new Pusher.Options(verification, call.request.prune));
    }
}
