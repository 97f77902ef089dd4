package org.dateline.cli;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every exit code that the tool may end with, in ascending order. Codes are part of the interface; there is no other. */
public enum ExitCode {
    /** All was done; also when the reader of a pipe went away. */
    DONE(0, "done (also when the reader of a pipe went away)"),
    /** The facts have problems, or a condition of {@code --fail-on} holds. */
    FINDINGS(1, "problems found in the facts, or a --fail-on condition holds"),
    /** The call was wrong: an option, a parameter, an unknown query, the syntax of SPARQL. */
    WRONG_CALL(2, "wrong call: option, parameter, unknown query, SPARQL syntax"),
    /** The world failed: a file, the store, the network, time, memory, no suitable Java (the launcher too). */
    WORLD(3, "file, store, network or time-out; no store yet; no Java 21 or newer"),
    /** We failed. */
    BUG(4, "a bug in dateline"),
    /** The user stopped it (Ctrl-C), as shells count signals: 128 + SIGINT. */
    INTERRUPTED(130, "interrupted");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The number given to the operating system. */
    public int code() {
        return code;
    }

    /** What it means, as the help says it: a phrase without a full stop. */
    public String meaning() {
        return meaning;
    }

    /** Code → meaning, in ascending order, for the help. */
    static Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(value -> table.put(Integer.toString(value.code), value.meaning));
        return Collections.unmodifiableMap(table);
    }
}
