package org.dateline.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.diagnostic.Place;
import org.dateline.source.YamlHeader;
import org.dateline.source.YamlHeaderException;

/** The YAML in the {@code #+} lines of a query file. The SPARQL below it is not looked at. */
final class QueryHeader {

    private static final String MARK = "#+";
    private static final List<String> KEYS = List.of("summary", "params", "columns", "does-not-tell");

    private final String file;
    private final String text;

    QueryHeader(String file, String text) {
        this.file = file;
        this.text = text;
    }

    Query read(String name) throws QueryRefusedException {
        try {
            Map<String, Object> header = header();
            return new Query(
                    name,
                    file,
                    text,
                    required(header, "summary"),
                    parameters(header),
                    columns(header),
                    required(header, "does-not-tell"));
        } catch (YamlHeaderException e) {
            throw new QueryRefusedException(
                            new Place(file, e.line(), e.column(), 1), "the header is no YAML: " + e.getMessage())
                    .in(text);
        } catch (IllegalArgumentException e) {
            throw new QueryRefusedException(placeOf(e), "header: " + e.getMessage()).in(text);
        }
    }

    /** Lines keep their numbers and columns, so that a fault has its place in the file. */
    private Map<String, Object> header() {
        String yaml = text.lines()
                .map(line -> line.startsWith(MARK) ? "  " + line.substring(MARK.length()) : "")
                .collect(Collectors.joining("\n"));
        Map<String, Object> header = YamlHeader.parse(yaml);
        header.keySet().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
            throw new WrongKeyException(key, "unknown key '" + key + "'; known: " + String.join(", ", KEYS));
        });
        return header;
    }

    private static String required(Map<String, Object> header, String key) {
        if (header.get(key) instanceof String value && !value.isBlank()) {
            return value.strip();
        }
        throw new WrongKeyException(key, "'" + key + ":' is missing");
    }

    private static List<String> columns(Map<String, Object> header) {
        if (header.get("columns") instanceof List<?> list && !list.isEmpty()) {
            return list.stream().map(String::valueOf).toList();
        }
        throw new WrongKeyException("columns", "'columns:' is missing; expected a list");
    }

    private static List<Parameter> parameters(Map<String, Object> header) {
        Object params = Optional.ofNullable(header.get("params")).orElse(Map.of());
        if (!(params instanceof Map<?, ?> map)) {
            throw new WrongKeyException("params", "'params:' is a map from names to type and description");
        }
        List<Parameter> parameters = new ArrayList<>();
        map.forEach((name, value) -> parameters.add(parameter(String.valueOf(name), value)));
        return parameters;
    }

    private static Parameter parameter(String name, Object value) {
        try {
            return ParameterReader.read(name, value);
        } catch (IllegalArgumentException e) {
            throw new WrongKeyException(name, String.valueOf(e.getMessage()));
        }
    }

    /** The line on which the key stands, if it stands anywhere. */
    private Place placeOf(IllegalArgumentException fault) {
        if (fault instanceof WrongKeyException wrong) {
            Pattern written = Pattern.compile("#\\+.*?\\b" + Pattern.quote(wrong.key) + "\\s*:.*");
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (written.matcher(lines.get(i)).matches()) {
                    int column = lines.get(i).indexOf(wrong.key);
                    return new Place(file, i + 1, column + 1, wrong.key.length());
                }
            }
        }
        return Place.of(file);
    }

    /** A key that should not be there, or whose value is wrong. */
    private static final class WrongKeyException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final String key;

        WrongKeyException(String key, String message) {
            super(message);
            this.key = key;
        }
    }
}
