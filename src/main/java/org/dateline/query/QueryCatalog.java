package org.dateline.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.diagnostic.NearNames;

/**
 * The questions that can be asked by name: those that come with the tool and those of the user's folders, by name. Of two
 * that have one name the nearer is asked, and knows the other.
 */
public final class QueryCatalog {

    /** {@code queries/*.rq}; a list, since a jar's folders can only be read by opening the jar a second time. */
    static final List<String> BUNDLED = List.of(
            "actor",
            "casualties",
            "disagreements",
            "event",
            "new-since",
            "only-claimed",
            "threats-and-plans",
            "timeline",
            "unattributed",
            "who-attacked-whom",
            "who-blames-whom",
            "who-was-who");

    /** {@code queries/more/*.rq}. */
    static final List<String> BUNDLED_MORE = List.of(
            "backing-network",
            "by-place",
            "corroboration",
            "denied-or-contested",
            "escalation-chain",
            "interaction-matrix",
            "reactions",
            "said-then-done",
            "single-source",
            "weapons");

    static final String ENDING = ".rq";

    private final SortedMap<String, CatalogEntry> entries = new TreeMap<>();
    private final List<Path> gone = new ArrayList<>();
    private final Function<Path, String> shown;

    private QueryCatalog(Function<Path, String> shown) {
        this.shown = shown;
        BUNDLED.forEach(name -> add(CatalogEntry.bundled(name, Origin.BUNDLED)));
        BUNDLED_MORE.forEach(name -> add(CatalogEntry.bundled(name, Origin.BUNDLED_MORE)));
    }

    /** The bundled questions alone. */
    public static QueryCatalog bundled() {
        return new QueryCatalog(Path::toString);
    }

    /**
     * The bundled questions and those of folders. Files are found, not read.
     *
     * @param shown how messages name a file
     * @throws IOException when a folder that was given is none
     */
    public static QueryCatalog of(QueryFolders folders, Function<Path, String> shown) throws IOException {
        QueryCatalog catalog = new QueryCatalog(shown);
        if (folders.own().filter(Files::isDirectory).isPresent()) {
            catalog.addFolder(folders.own().get(), Origin.CONFIGURED);
        }
        for (Path folder : folders.besideFacts()) {
            if (Files.isDirectory(folder)) {
                catalog.addFolder(folder, Origin.BESIDE_FACTS);
            } else {
                catalog.gone.add(folder);
            }
        }
        for (Path folder : folders.given()) {
            catalog.addFolder(folder, Origin.GIVEN);
        }
        return catalog;
    }

    /** All names with where they come from, by name. */
    public Collection<CatalogEntry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /** The one of exactly this name. */
    public Optional<CatalogEntry> entry(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** Folders beside the facts that were there when the store was built and are not now. */
    public List<Path> gone() {
        return Collections.unmodifiableList(gone);
    }

    /** All questions by name; of a catalogue without any broken one. */
    public List<Query> queries() {
        return entries.values().stream().map(QueryCatalog::sound).toList();
    }

    /** The question of exactly this name; of a catalogue without any broken one. */
    public Optional<Query> find(String name) {
        return entry(name).map(QueryCatalog::sound);
    }

    /** At most three names that someone who wrote this one may have meant, the nearest first. */
    public List<String> near(String name) {
        return NearNames.to(name, entries.keySet());
    }

    private static Query sound(CatalogEntry entry) {
        try {
            return entry.query();
        } catch (IOException | QueryRefusedException e) {
            throw new IllegalStateException("cannot read " + entry.file() + ": " + e.getMessage(), e);
        }
    }

    private void add(CatalogEntry entry) {
        entries.put(entry.name(), entry.hiding(Optional.ofNullable(entries.get(entry.name()))));
    }

    private void addFolder(Path folder, Origin origin) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .sorted()
                    .forEach(file -> add(CatalogEntry.of(file, shown.apply(file).replace('\\', '/'))
                            .from(origin)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
