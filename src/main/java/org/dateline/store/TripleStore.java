package org.dateline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The knowledge graph on disk: named graphs in a TDB2 database, used by one process at a time. Reading and writing are
 * functions that run inside one transaction; the views they are given end with it. Writing is all or nothing: whatever
 * leaves the function as an exception takes the whole change back.
 *
 * <p>After an aborted transaction Jena 6.0.0 damages the database with its next write (GH-3877, fixed in 6.1.0, which is
 * not published for TDB2). So an abort always drops the connection and opens a new one. Bulk loaders are not used: a
 * process killed in the middle of one leaves indexes that contradict each other.
 */
public final class TripleStore implements AutoCloseable {

    static {
        // a TDB2 class that is met before Jena has started fails with a NullPointerException inside TDB2's own start
        JenaSystem.init();
    }

    private static final Pattern HOLDER = Pattern.compile("held by process (\\d+)");

    private final StoreFolder folder;
    private DatasetGraph connection;
    private boolean open = true;

    private TripleStore(StoreFolder folder, DatasetGraph connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /**
     * Opens the store in a folder and takes its lock.
     *
     * @throws NoStoreException where none is and none is to be made
     * @throws StoreBusyException when another process keeps it longer than the patience lasts
     * @throws IOException for a file, foreign content, or a folder that cannot be written
     */
    public static TripleStore open(Path directory, OpenMode mode, Patience patience) throws IOException {
        StoreFolder folder = new StoreFolder(directory);
        folder.prepare(mode);
        return new TripleStore(folder, connectPatiently(folder, patience));
    }

    /** The folder given to {@link #open}; files that belong to the store may stand in it. */
    public Path directory() {
        return folder.root();
    }

    /** Runs a function over all graphs in one read transaction; what it returns must not need the view any more. */
    public <T> T read(Function<DatasetGraph, T> use) {
        DatasetGraph view = view();
        view.begin(TxnType.READ);
        try {
            return use.apply(view);
        } finally {
            view.end();
        }
    }

    /**
     * Makes a query's context fit for a view of a store: it works around a fault of TDB2, and sets whether the union of
     * all named graphs is the default graph. A dataset that is no store's view is left alone.
     */
    public static void fit(Context context, DatasetGraph view, boolean union) {
        if (TDBInternal.isTDB2(view)) {
            StoreExecutor.install(context);
            context.set(TDB2.symUnionDefaultGraph, union);
        }
    }

    /** Runs a function in the one write transaction; its changes are kept only when it returns. */
    public <T> T write(Function<StoreChange, T> change) {
        DatasetGraph view = view();
        boolean committed = false;
        view.begin(TxnType.WRITE);
        try {
            T result = change.apply(new StoreChange(view));
            view.commit();
            committed = true;
            return result;
        } finally {
            if (committed) {
                view.end();
            } else {
                abort(view);
            }
        }
    }

    /** Gives the lock back. Closing twice does nothing. */
    @Override
    public void close() {
        if (open) {
            open = false;
            TDBInternal.expel(connection);
        }
    }

    private DatasetGraph view() {
        if (!open) {
            throw new IllegalStateException("the store is closed: " + folder.root());
        }
        return connection;
    }

    /** The buffers of an aborted transaction must not be met again: a new connection has none. */
    private void abort(DatasetGraph view) {
        try {
            if (view.isInTransaction()) {
                view.abort();
                view.end();
            }
        } finally {
            TDBInternal.expel(view, true);
            connection = connect(folder);
        }
    }

    private static DatasetGraph connectPatiently(StoreFolder folder, Patience patience) throws IOException {
        long start = System.nanoTime();
        boolean told = false;
        while (true) {
            try {
                return connect(folder);
            } catch (DBOpEnvException e) {
                releaseHalfOfTheLock(folder);
                String holder = holder(e)
                        .orElseThrow(() ->
                                new IOException("cannot open the store " + folder.root() + ": " + e.getMessage(), e));
                Duration waited = Duration.ofNanos(System.nanoTime() - start);
                if (waited.compareTo(patience.limit()) >= 0) {
                    throw new StoreBusyException(folder.root(), holder);
                }
                if (!told && waited.compareTo(patience.noticeAfter()) >= 0) {
                    told = true;
                    patience.listener().accept(holder);
                }
                pause(folder, holder);
            }
        }
    }

    /**
     * TDB2 locks the container, then the data in it, and its owner lets go of them one after the other. Who comes in
     * between gets the first only, keeps it, and would be in its own way for ever.
     */
    private static void releaseHalfOfTheLock(StoreFolder folder) {
        Path file = folder.database().toAbsolutePath().resolve("tdb.lock");
        if (Files.exists(file)) {
            ProcessFileLock lock = ProcessFileLock.create(file.toString());
            if (lock.isLockedHere()) {
                ProcessFileLock.release(lock); // unlock() alone is not forgotten: the next try would meet it
            }
        }
    }

    private static void pause(StoreFolder folder, String holder) throws StoreBusyException {
        try {
            Thread.sleep(Patience.PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreBusyException(folder.root(), holder);
        }
    }

    private static DatasetGraph connect(StoreFolder folder) {
        return DatabaseMgr.connectDatasetGraph(Location.create(folder.database()));
    }

    /** Who holds the lock, when a lock is what the exception is about. */
    private static Optional<String> holder(DBOpEnvException e) {
        String message = String.valueOf(e.getMessage());
        if (!message.contains("lock")) {
            return Optional.empty();
        }
        Matcher found = HOLDER.matcher(message);
        return Optional.of(found.find() ? process(Long.parseLong(found.group(1))) : "another process");
    }

    private static String process(long id) {
        return ProcessHandle.of(id)
                .flatMap(process -> process.info().command())
                .map(command -> "process %s (%s)".formatted(id, Path.of(command).getFileName()))
                .orElse("process " + id);
    }
}
