package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The list of loaded classes that the JVM writes when the launcher asked for one, to have an archive made of them. Only
 * a run that did its work has loaded the classes worth keeping, so it leaves a mark beside the list for the launcher.
 */
final class ClassArchive {

    private ClassArchive() {}

    /** Leaves the mark after a good run, or removes the list. A failure is silent: the next run tries again. */
    static void keepAfter(int exitCode) {
        String mark = System.getProperty("dateline.training");
        if (mark == null) {
            return;
        }
        try {
            if (exitCode <= ExitCode.FINDINGS.code()) {
                Files.createFile(Path.of(mark));
            } else {
                Files.deleteIfExists(Path.of(mark.substring(0, mark.length() - ".good".length())));
            }
        } catch (IOException cannotBeHelped) {
            // without the mark the launcher drops this list
        }
    }
}
