package org.dateline.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * Where the things that one source tells stand in its facts file, in the order in which they were noted. Kept as one
 * text, a line a thing, {@code event 61:3 barrage}: a store of many articles holds those of all of them in memory.
 *
 * @param text the lines, without a last line end; empty for nothing
 */
public record IdPlaces(String text) {

    /** No thing at all. */
    public static final IdPlaces NONE = new IdPlaces("");

    /** What stands somewhere. */
    public enum Told {
        ARTICLE,
        ENTRY,
        EVENT,
        SCENARIO,
        SAYING,
        RELATION;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One thing.
     *
     * @param line from 1
     * @param column in code points, from 1
     * @param id its IRI's path below the base: {@code barrage} or {@code article/local}
     */
    public record Standing(Told told, int line, int column, String id) {

        private static Standing of(String text) {
            String[] parts = text.split(" ", 3);
            int colon = parts.length < 3 ? -1 : parts[1].indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("no place: " + text);
            }
            Told told = Stream.of(Told.values())
                    .filter(each -> each.word().equals(parts[0]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no kind of thing: " + parts[0]));
            return new Standing(
                    told,
                    Integer.parseInt(parts[1].substring(0, colon)),
                    Integer.parseInt(parts[1].substring(colon + 1)),
                    parts[2]);
        }

        @Override
        public String toString() {
            return "%s %s:%s %s".formatted(told.word(), line, column, id);
        }
    }

    public static IdPlaces of(List<Standing> things) {
        StringJoiner lines = new StringJoiner("\n");
        things.forEach(thing -> lines.add(thing.toString()));
        return new IdPlaces(lines.toString());
    }

    /**
     * Reads lines as {@link Standing#toString} writes them.
     *
     * @throws IllegalArgumentException for a line that is none
     */
    static IdPlaces ofLines(List<String> lines) {
        lines.forEach(Standing::of);
        return new IdPlaces(String.join("\n", lines));
    }

    /** All of them. */
    public Stream<Standing> all() {
        return text.lines().map(Standing::of);
    }

    /** The one of this id. */
    public Optional<Standing> find(String id) {
        return text.lines()
                .filter(line -> line.endsWith(" " + id))
                .map(Standing::of)
                .filter(standing -> standing.id().equals(id))
                .findFirst();
    }
}
