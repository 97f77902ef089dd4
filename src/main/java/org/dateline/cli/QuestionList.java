package org.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.diagnostic.Excerpt;
import org.dateline.query.CatalogEntry;
import org.dateline.query.Origin;
import org.dateline.query.QueryCatalog;
import org.dateline.query.QueryRefusedException;

/** The catalogue as a list: bundled questions first, the rarer ones and the user's own under headings. */
final class QuestionList {

    private static final Map<Origin, String> HEADINGS = new EnumMap<>(Map.of(
            Origin.BUNDLED_MORE, "Asked more rarely:",
            Origin.CONFIGURED, "From your configuration folder:",
            Origin.BESIDE_FACTS, "From beside the facts:",
            Origin.GIVEN, "From --queries:"));

    private final QueryCatalog catalog;
    private final int width;

    QuestionList(QueryCatalog catalog) {
        this.catalog = catalog;
        this.width = catalog.entries().stream()
                .mapToInt(entry -> entry.name().length())
                .max()
                .orElse(0);
    }

    @Override
    public String toString() {
        Map<Origin, List<String>> lines = new LinkedHashMap<>();
        for (Origin origin : Origin.values()) {
            for (CatalogEntry entry : catalog.entries()) {
                if (entry.origin() == origin) {
                    lines.computeIfAbsent(origin, o -> new ArrayList<>()).add(line(entry));
                }
            }
        }
        StringBuilder list = new StringBuilder();
        lines.forEach((origin, questions) -> {
            if (origin != Origin.BUNDLED) {
                list.append(list.isEmpty() ? "" : "\n")
                        .append(HEADINGS.get(origin))
                        .append('\n');
            }
            questions.forEach(question -> list.append(question).append('\n'));
        });
        return list.toString();
    }

    private String line(CatalogEntry entry) {
        String name = ("%-" + width + "s  ").formatted(entry.name());
        String from = entry.origin().isBundled()
                ? ""
                : " [%s%s]"
                        .formatted(
                                entry.file(),
                                entry.hidden()
                                        .map(QuestionList::takesThePlaceOf)
                                        .orElse(""));
        return Excerpt.printable(name + summary(entry) + from);
    }

    private static String summary(CatalogEntry entry) {
        try {
            return entry.query().summary();
        } catch (QueryRefusedException e) {
            return "cannot be asked: %s: %s".formatted(e.place(), e.getMessage());
        } catch (IOException e) {
            return "cannot be read: " + e.getMessage();
        }
    }

    /** As a part of a sentence after the file that is taken. */
    static String takesThePlaceOf(CatalogEntry hidden) {
        return ", which takes the place of " + (hidden.origin().isBundled() ? "the bundled one" : hidden.file());
    }
}
