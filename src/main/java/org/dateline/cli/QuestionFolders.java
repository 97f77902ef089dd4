package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.query.QueryCatalog;
import org.dateline.query.QueryFolders;
import picocli.CommandLine.Option;

/** Where questions of the user's own are: the option that names folders, and the user's configuration. */
final class QuestionFolders {

    private static final String OURS = "dateline";
    private static final String QUERIES = "queries";

    @Option(
            names = "--queries",
            paramLabel = "DIR",
            description = "A folder with questions (*.rq) of your own; of several the last wins.")
    private List<String> folders = new ArrayList<>();

    /** @param besideFacts the folders that the store remembers */
    QueryCatalog catalog(Console console, List<Path> besideFacts) throws IOException {
        List<Path> given = folders.stream().map(console::resolve).toList();
        return QueryCatalog.of(
                new QueryFolders(given, besideFacts, configuration(console).map(folder -> folder.resolve(QUERIES))),
                console::shown);
    }

    /** The XDG Base Directory Specification, which ignores relative paths; APPDATA is set on Windows alone. */
    private static Optional<Path> configuration(Console console) {
        return console.variable("DATELINE_CONFIG")
                .map(console::resolve)
                .or(() -> absolute(console, "XDG_CONFIG_HOME").map(folder -> folder.resolve(OURS)))
                .or(() -> absolute(console, "APPDATA").map(folder -> folder.resolve(OURS)))
                .or(() -> absolute(console, "HOME")
                        .map(folder -> folder.resolve(".config").resolve(OURS)));
    }

    private static Optional<Path> absolute(Console console, String variable) {
        return console.variable(variable).map(Path::of).filter(Path::isAbsolute);
    }
}
