package org.dateline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.BuildRequest;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which facts are meant, and what is needed to understand them. */
final class FactsOptions {

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Facts files (*.yaml), and folders in which they are looked for recursively.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description = "Folder with the articles' texts: the file names of `text:`, or the articles' ids with .txt.")
    private Optional<String> texts = Optional.empty();

    @Option(
            names = "--ontology",
            paramLabel = "FILE",
            description =
                    "An extension of the ontology (Turtle), beside those in a folder called ontology at the facts.")
    private List<String> ontologies = new ArrayList<>();

    BuildRequest request(Console console, Optional<String> base, boolean prune) {
        List<Path> extensions = ontologies.stream().map(console::resolve).toList();
        return new BuildRequest(paths, console.directory(), extensions, texts.map(console::resolve), base, prune);
    }
}
