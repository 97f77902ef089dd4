package org.dateline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be checked or built.
 *
 * @param paths facts files and folders, as the user wrote them
 * @param directory the working directory, absolute; relative paths are resolved against it
 * @param ontologies extension files beyond those found beside the facts
 * @param texts folder with the articles' texts, beside those that the facts files name
 * @param base under which IRIs are made; empty: that of the store, or the default
 * @param prune whether articles that are not given leave the store
 */
public record BuildRequest(
        List<String> paths,
        Path directory,
        List<Path> ontologies,
        Optional<Path> texts,
        Optional<String> base,
        boolean prune) {

    public BuildRequest {
        paths = List.copyOf(paths);
        ontologies = List.copyOf(ontologies);
    }
}
