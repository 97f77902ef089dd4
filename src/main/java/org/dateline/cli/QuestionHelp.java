package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.diagnostic.TextWidth;
import org.dateline.query.CatalogEntry;
import org.dateline.query.Parameter;
import org.dateline.query.Query;

/** The help of one question of the catalogue, from its header alone. */
final class QuestionHelp {

    private static final int WIDTH = 100;

    private final Query query;
    private final CatalogEntry entry;

    QuestionHelp(Query query, CatalogEntry entry) {
        this.query = query;
        this.entry = entry;
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %s".formatted(query.name(), query.summary()));
        lines.add("");
        lines.add("Usage: dateline query " + query.name() + usage());
        if (!query.parameters().isEmpty()) {
            lines.add("");
            lines.add("Parameters:");
            query.parameters().forEach(parameter -> lines.addAll(described(parameter)));
        }
        lines.add("");
        lines.addAll(wrapped("Columns: " + String.join(", ", query.columns()), "  "));
        lines.add("");
        lines.add("What it does not tell:");
        lines.addAll(wrapped("  " + query.doesNotTell(), "  "));
        lines.add("");
        lines.add("Example:");
        lines.add("  dateline query " + query.name() + example());
        if (!entry.origin().isBundled()) {
            lines.add("");
            lines.add("From %s%s".formatted(entry.file(), hidden()));
        }
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private String usage() {
        String required = query.parameters().stream()
                .filter(Parameter::required)
                .map(parameter -> " -p " + parameter.name() + "=VALUE")
                .collect(Collectors.joining());
        boolean others = query.parameters().stream().anyMatch(parameter -> !parameter.required());
        return required + (others ? " [-p NAME=VALUE]..." : "");
    }

    private List<String> described(Parameter parameter) {
        int width = query.parameters().stream()
                .mapToInt(each -> each.name().length())
                .max()
                .orElse(0);
        String name = "  %-" + width + "s  ";
        String indent = " ".repeat(width + 4);
        String what = parameter.type().words()
                + (parameter.required() ? ", required" : "")
                + parameter.defaultValue().map(value -> ", default " + value).orElse("");
        return wrapped(name.formatted(parameter.name()) + "%s: %s".formatted(what, parameter.description()), indent);
    }

    /** With all that is required, else with the first one, so that somebody sees how it is written. */
    private String example() {
        List<Parameter> shown =
                query.parameters().stream().filter(Parameter::required).toList();
        return (shown.isEmpty() ? query.parameters().stream().limit(1).toList() : shown)
                .stream().map(parameter -> " -p " + parameter.example()).collect(Collectors.joining());
    }

    private String hidden() {
        return entry.hidden().map(QuestionList::takesThePlaceOf).orElse("");
    }

    private static List<String> wrapped(String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(
                text.substring(0, text.length() - text.stripLeading().length()));
        for (String word : text.strip().split(" ", -1)) {
            if (!line.toString().isBlank() && TextWidth.of(line + " " + word) > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent).append(word);
            } else {
                line.append(line.toString().isBlank() ? "" : " ").append(word);
            }
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
