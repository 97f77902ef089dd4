package org.dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.Problem;
import org.dateline.diagnostic.WorkListener;
import org.dateline.fact.Written;
import org.dateline.source.FactReader;
import org.dateline.source.FactsFile;
import org.dateline.source.FactsPaths;

/** Reads the facts files of a request, those that they {@code use:}, and finds the extensions beside them. */
final class FactsInput {

    private final BuildRequest request;
    private final Diagnostics diagnostics;
    private final FactsPaths paths;

    FactsInput(BuildRequest request, Diagnostics diagnostics) {
        this.request = request;
        this.diagnostics = diagnostics;
        this.paths = new FactsPaths(request.directory());
    }

    /** The facts files given and used, each once, in order of their names. */
    List<FactsFile> files(WorkListener work) throws IOException {
        Deque<Map.Entry<String, Path>> open =
                new ArrayDeque<>(paths.find(request.paths()).entrySet());
        if (open.isEmpty()) {
            throw new IOException("no facts files (*.yaml) in " + String.join(", ", request.paths()));
        }
        if (request.texts().isPresent() && !Files.isDirectory(request.texts().get())) {
            throw new IOException("no such folder of texts: " + request.texts().get());
        }
        work.begins("reading", "files", open.size());
        List<FactsFile> files = read(open, work);
        files.sort(Comparator.comparing(FactsFile::name));
        reportArticlesToldTwice(files);
        return files;
    }

    private List<FactsFile> read(Deque<Map.Entry<String, Path>> open, WorkListener work) throws IOException {
        FactReader reader = new FactReader(diagnostics);
        Set<Path> seen = new HashSet<>();
        List<FactsFile> files = new ArrayList<>();
        while (!open.isEmpty()) {
            Map.Entry<String, Path> next = open.removeFirst();
            if (!seen.add(next.getValue().toRealPath())) {
                continue;
            }
            Optional<FactsFile> file = reader.read(next.getValue(), next.getKey());
            if (file.isPresent()) {
                files.add(file.get());
                used(file.get()).forEach(path -> open.addLast(Map.entry(paths.name(path), path)));
            }
            work.done(1);
        }
        return files;
    }

    /** The extension files: those of the request, then those in folders called {@code ontology} beside the facts. */
    List<Path> extensions() throws IOException {
        List<Path> files = new ArrayList<>(request.ontologies());
        for (Path folder : paths.folders(request.paths())) {
            Path ontology = folder.resolve("ontology");
            if (Files.isDirectory(ontology)) {
                try (Stream<Path> below = Files.list(ontology)) {
                    below.filter(f -> f.getFileName().toString().endsWith(".ttl"))
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        return files.stream().distinct().toList();
    }

    /** The folders called {@code queries} beside the facts, absolute, in order. */
    List<String> queries() throws IOException {
        return paths.folders(request.paths()).stream()
                .map(folder -> folder.resolve("queries"))
                .filter(Files::isDirectory)
                .map(Path::toString)
                .toList();
    }

    private List<Path> used(FactsFile file) throws IOException {
        List<Path> used = new ArrayList<>();
        for (Written.Text text : file.use()) {
            usedFile(file, text).ifPresent(used::add);
        }
        return used;
    }

    private Optional<Path> usedFile(FactsFile file, Written.Text text) throws IOException {
        try {
            Inside inside = Inside.of(file.path(), request.directory());
            Path used = inside.resolve(text.text());
            if (!inside.holds(used)) {
                diagnostics.report(
                        text.place(),
                        Problem.PATH_OUTSIDE,
                        "a used file must lie below this file's folder or the working directory");
                return Optional.empty();
            }
            if (!Files.isRegularFile(used)) {
                String message = Files.isDirectory(used)
                        ? "this is a folder; name the files in it"
                        : "there is no file %s".formatted(paths.name(used));
                diagnostics.report(text.place(), Problem.FILE_UNREADABLE, message);
                return Optional.empty();
            }
            return Optional.of(used);
        } catch (InvalidPathException e) {
            diagnostics.report(text.place(), Problem.BAD_VALUE, "expected the name of a file; " + e.getReason());
            return Optional.empty();
        }
    }

    private void reportArticlesToldTwice(List<FactsFile> files) {
        Map<String, Place> seen = new HashMap<>();
        for (FactsFile file : files) {
            file.article().flatMap(a -> a.text("id")).ifPresent(id -> {
                Place before = seen.putIfAbsent(id.text(), id.place());
                if (before != null) {
                    diagnostics.report(
                            id.place(),
                            Problem.DUPLICATE_ID,
                            "the article %s has its facts in %s already".formatted(id.text(), before.file()));
                }
            });
        }
    }
}
