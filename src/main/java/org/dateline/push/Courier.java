package org.dateline.push;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes a request in a thread of its own, so that something else is done until the server has answered. A transaction of
 * the store belongs to one thread: reading stays where it is, the request goes.
 */
final class Courier implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread courier = new Thread(task, "courier");
        courier.setDaemon(true);
        return courier;
    });

    /** A request. */
    @FunctionalInterface
    interface Errand {
        void run() throws IOException;
    }

    /** Makes a request and does the work meanwhile; both are done when it returns. */
    void meanwhile(Errand request, Runnable work) throws IOException {
        Future<Boolean> answer = thread.submit(() -> {
            request.run();
            return true;
        });
        work.run();
        try {
            answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the server", e);
        } catch (ExecutionException e) {
            throw rethrown(Objects.requireNonNull(e.getCause()));
        }
    }

    /** Waits for nothing: after a failure nobody needs an answer any more. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static IOException rethrown(Throwable cause) {
        return switch (cause) {
            case IOException failure -> failure;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> throw new IllegalStateException(cause);
        };
    }
}
