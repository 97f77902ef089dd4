package org.dateline.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.diagnostic.NearNames;

/** The questions that can be asked by name: those that come with the tool and those of the user's folders, by name. */
public final class QueryCatalog {

    /** The bundled ones; a list, since a jar's folders can only be read by opening the jar a second time. */
    static final List<String> BUNDLED =
            List.of("casualties", "only-claimed", "timeline", "who-attacked-whom", "who-blames-whom");

    private static final String ENDING = ".rq";

    private final SortedMap<String, Query> queries;

    private QueryCatalog(SortedMap<String, Query> queries) {
        this.queries = Collections.unmodifiableSortedMap(queries);
    }

    /** The bundled questions alone. */
    public static QueryCatalog bundled() {
        SortedMap<String, Query> queries = new TreeMap<>();
        for (String name : BUNDLED) {
            String file = "dateline/queries/" + name + ENDING;
            try (InputStream in = QueryCatalog.class.getClassLoader().getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("not in the jar: " + file);
                }
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                queries.put(name, Query.parse(name, file, text));
            } catch (IOException | QueryRefusedException e) {
                throw new IllegalStateException("cannot read " + file + ": " + e.getMessage(), e);
            }
        }
        return new QueryCatalog(queries);
    }

    /** These and all {@code .rq} files of a folder and below it; a name that is there already is taken by the folder. */
    public QueryCatalog with(Path folder) throws IOException, QueryRefusedException {
        SortedMap<String, Query> all = new TreeMap<>(queries);
        for (Path file : files(folder)) {
            String fileName = file.getFileName().toString();
            String name = fileName.substring(0, fileName.length() - ENDING.length());
            all.put(name, Query.parse(name, file.toString().replace('\\', '/'), Files.readString(file)));
        }
        return new QueryCatalog(all);
    }

    /** All of them by name. */
    public Collection<Query> queries() {
        return queries.values();
    }

    /** The one of exactly this name. */
    public Optional<Query> find(String name) {
        return Optional.ofNullable(queries.get(name));
    }

    /** At most three names that someone who wrote this one may have meant, the nearest first. */
    public List<String> near(String name) {
        return NearNames.to(name, queries.keySet());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return new ArrayList<>(all.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList());
        }
    }
}
