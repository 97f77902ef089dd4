package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.query.QueryCatalog;
import org.dateline.query.QueryFolders;
import picocli.CommandLine.Option;

/** Where questions of the user's own are: the option that names folders, and the user's configuration. */
final class QuestionFolders {

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

    /** The XDG Base Directory Specification; APPDATA is set on Windows alone. */
    private static Optional<Path> configuration(Console console) {
        Map<String, String> environment = console.environment();
        if (console.isSet("DATELINE_CONFIG")) {
            return Optional.of(console.resolve(environment.get("DATELINE_CONFIG")));
        }
        for (String variable : List.of("XDG_CONFIG_HOME", "APPDATA")) {
            if (console.isSet(variable) && Path.of(environment.get(variable)).isAbsolute()) {
                return Optional.of(Path.of(environment.get(variable), "dateline"));
            }
        }
        return console.isSet("HOME")
                ? Optional.of(console.resolve(environment.get("HOME")).resolve(".config/dateline"))
                : Optional.empty();
    }
}
