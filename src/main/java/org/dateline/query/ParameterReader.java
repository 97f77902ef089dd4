package org.dateline.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code params:} of a query's header. Throws {@link IllegalArgumentException}, whose message is for its author. */
final class ParameterReader {

    private static final List<String> KEYS = List.of("type", "description", "default", "required", "example");

    private ParameterReader() {}

    static Parameter read(String name, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("parameter " + name + " needs a map with type and description");
        }
        map.keySet().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(
                    "parameter %s: unknown key '%s'; known: %s".formatted(name, key, String.join(", ", KEYS)));
        });
        String type = text(map, "type").orElseThrow(() -> missing(name, "type"));
        String description = text(map, "description").orElseThrow(() -> missing(name, "description"));
        return new Parameter(
                name, type(name, type), description, text(map, "default"), required(name, map), text(map, "example"));
    }

    private static ParameterType type(String name, String written) {
        try {
            return ParameterType.of(written);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("parameter %s has the %s".formatted(name, e.getMessage()), e);
        }
    }

    private static boolean required(String name, Map<?, ?> map) {
        return switch (text(map, "required").orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            case String other ->
                throw new IllegalArgumentException(
                        "parameter %s: required is true or false; found '%s'".formatted(name, other));
        };
    }

    private static Optional<String> text(Map<?, ?> map, String key) {
        return Optional.ofNullable(map.get(key))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static IllegalArgumentException missing(String name, String key) {
        return new IllegalArgumentException("parameter " + name + " lacks '" + key + ":'");
    }
}
