package org.dateline.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dateline.fact.Replacements;
import org.dateline.ontology.Vocabulary;
import org.dateline.store.IdPlaces.Told;

/**
 * The ids that somebody who types may mean, for the completion of shells: a file beside the database, UTF-8, a line an
 * id, {@code actor}, {@code article}, {@code event}, {@code item}, {@code place} or {@code scenario}, a tab, the id;
 * sorted. What is an actor and a place has two lines. Ids that were made or replaced are left out: nobody types them.
 */
public final class CompletionList {

    /** The file's name in the folder of the store. */
    public static final String FILE = "completion.tsv";

    private static final String NEXT = StoreFolder.OWN_FILES + FILE;
    private static final Map<String, String> CLASSES = Map.of(
            "<" + Vocabulary.ACTOR + ">", "actor",
            "<" + Vocabulary.DL + "Place>", "place",
            "<" + Vocabulary.DL + "Item>", "item");

    private final StoreIndex index;
    private final Replacements<String> replaced;
    private final SortedSet<String> lines = new TreeSet<>();

    private CompletionList(StoreIndex index) {
        this.index = index;
        this.replaced = RegisterUnion.replacements(index.sources().values());
    }

    /** The lines for a store with this index. */
    static SortedSet<String> lines(StoreIndex index) {
        CompletionList list = new CompletionList(index);
        index.sources().values().forEach(list::add);
        return list.lines;
    }

    /** Whether a store has the file. */
    public static boolean exists(Path store) {
        return Files.exists(store.resolve(FILE));
    }

    /** Writes the file, or replaces it as a whole. */
    public static void write(Path store, StoreIndex index) throws IOException {
        Path next = store.resolve(NEXT);
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(next)) {
                for (String line : lines(index)) {
                    line(writer, line);
                }
            }
            Files.move(next, store.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static void line(Writer writer, String line) throws IOException {
        writer.write(line);
        writer.write('\n');
    }

    private void add(StoreIndex.Source source) {
        source.places().all().forEach(thing -> {
            if (thing.told() == Told.ARTICLE) {
                lines.add("article\t" + thing.id());
            } else if (thing.told() == Told.EVENT || thing.told() == Told.SCENARIO) {
                addShared(thing.told() == Told.EVENT ? "event" : "scenario", thing.id());
            }
        });
        source.register().stream()
                .map(RegisterLine::of)
                .filter(RegisterLine::isType)
                .forEach(this::add);
    }

    private void add(RegisterLine type) {
        String name = CLASSES.get(type.object());
        if (name != null && !replaced.direct().containsKey(type.subject())) {
            lines.add(name + "\t" + type.subject().substring(index.base().length()));
        }
    }

    private void addShared(String name, String id) {
        if (id.indexOf('/') < 0) {
            lines.add(name + "\t" + id);
        }
    }
}
