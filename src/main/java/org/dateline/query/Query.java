package org.dateline.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.diagnostic.Place;
import org.dateline.source.YamlHeader;

/**
 * One question of the catalogue: SPARQL 1.1 that runs as it is on any endpoint, and what its {@code #+} header says.
 *
 * @param name the file's name without {@code .rq}
 * @param file where it was read, as shown to users
 * @param text the whole file, header included
 * @param columns as the answer shows them, in order
 * @param doesNotTell what a reader might wrongly conclude from the answer
 */
public record Query(
        String name,
        String file,
        String text,
        String summary,
        List<Parameter> parameters,
        List<String> columns,
        String doesNotTell) {

    private static final String MARK = "#+";
    private static final List<String> KEYS = List.of("summary", "params", "columns", "does-not-tell");

    public Query {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }

    /** Reads a query file and checks that it keeps the catalogue's convention. */
    public static Query parse(String name, String file, String text) throws QueryRefusedException {
        try {
            Map<String, Object> header = header(text);
            Query query = new Query(
                    name,
                    file,
                    text,
                    required(header, "summary"),
                    parameters(header),
                    strings(header.get("columns")),
                    required(header, "does-not-tell"));
            ParameterRule.check(query);
            return query;
        } catch (IllegalArgumentException e) {
            throw new QueryRefusedException(Place.of(file), "header: " + e.getMessage());
        }
    }

    /** The parameter of this name. */
    public Optional<Parameter> parameter(String wanted) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(wanted))
                .findFirst();
    }

    private static Map<String, Object> header(String text) {
        String yaml = text.lines()
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()))
                .collect(Collectors.joining("\n"));
        Map<String, Object> header = YamlHeader.parse(yaml);
        header.keySet().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("unknown key '" + key + "'; known: " + String.join(", ", KEYS));
        });
        return header;
    }

    private static String required(Map<String, Object> header, String key) {
        if (header.get(key) instanceof String value && !value.isBlank()) {
            return value.strip();
        }
        throw new IllegalArgumentException("'" + key + ":' is missing");
    }

    private static List<String> strings(@org.jspecify.annotations.Nullable Object value) {
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list.stream().map(String::valueOf).toList();
        }
        throw new IllegalArgumentException("'columns:' is missing; expected a list");
    }

    private static List<Parameter> parameters(Map<String, Object> header) {
        List<Parameter> parameters = new ArrayList<>();
        if (header.get("params") instanceof Map<?, ?> map) {
            map.forEach((name, value) -> parameters.add(parameter(String.valueOf(name), value)));
        }
        return parameters;
    }

    private static Parameter parameter(String name, Object value) {
        if (value instanceof Map<?, ?> map
                && map.get("type") instanceof String type
                && map.get("description") instanceof String description) {
            Optional<String> given = Optional.ofNullable(map.get("default")).map(String::valueOf);
            return new Parameter(name, type, description, given);
        }
        throw new IllegalArgumentException("parameter " + name + " needs a map with type and description");
    }
}
