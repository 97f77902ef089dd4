package org.dateline.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How patient to be with a server, and how to speak with it. */
final class NetworkOptions {

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long the server may say nothing. Default: ${DEFAULT-VALUE}")
    private int timeout;

    @Option(
            names = "--retries",
            paramLabel = "N",
            defaultValue = "4",
            description = "How often to try again when it is busy or the connection breaks. Default: ${DEFAULT-VALUE}")
    private int retries;

    @Option(names = "--gzip", description = "Pack what is sent, until the server refuses it.")
    private boolean gzip;

    Duration answer() {
        return Duration.ofSeconds(Math.max(1, timeout));
    }

    int tries() {
        return 1 + Math.max(0, retries);
    }

    boolean gzip() {
        return gzip;
    }
}
