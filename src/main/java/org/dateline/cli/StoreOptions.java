package org.dateline.cli;

import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Where the store is and how long to wait for it: the same options on every command that uses one. */
final class StoreOptions {

    private static final String VARIABLE = "DATELINE_STORE";
    private static final String DEFAULT = ".dateline";

    @Option(
            names = {"-s", "--store"},
            paramLabel = "DIR",
            description = "The store's folder. Default: $DATELINE_STORE, else ./.dateline")
    private String store = "";

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long to wait while another process uses the store. Default: ${DEFAULT-VALUE}")
    private int wait;

    Path folder(Console console) {
        String named = store.isEmpty() ? console.environment().getOrDefault(VARIABLE, "") : store;
        return console.resolve(named.isEmpty() ? DEFAULT : named).normalize();
    }

    Duration limit() {
        return Duration.ofSeconds(Math.max(0, wait));
    }
}
