package org.dateline.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The YAML at the head of a query file as plain values: {@code Map} in the order written, {@code List}, {@code String}.
 * Every scalar stays text ({@code no}, {@code 2018}), as the failsafe schema of YAML 1.2 (chapter 10.1) has it.
 */
public final class YamlHeader {

    private YamlHeader() {}

    /**
     * The values of a header whose top is a map; an empty text is an empty map.
     *
     * @throws YamlHeaderException when it is no YAML, with the place
     * @throws IllegalArgumentException when it is no map; the message says what is wrong
     */
    public static Map<String, Object> parse(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new FailsafeSchema())
                .setMaxAliasesForCollections(0)
                // the composer tags an empty value as null, which the failsafe schema has no constructor for
                .setTagConstructors(Map.of(Tag.NULL, node -> ""))
                .build();
        try {
            Object read = new Load(settings).loadFromString(text.isBlank() ? "{}" : text);
            if (plain(read) instanceof Map<?, ?> map) {
                return stringKeys(map);
            }
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            int column = e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(0);
            throw new YamlHeaderException(e.getProblem(), line, column);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
        throw new IllegalArgumentException("expected 'key: value' lines");
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            return stringKeys(map);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(plain(item)));
            return Collections.unmodifiableList(copy);
        }
        return value == null ? "" : value.toString();
    }

    private static Map<String, Object> stringKeys(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), plain(value)));
        return Collections.unmodifiableMap(copy);
    }
}
