package org.dateline.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.query.Parameter;
import org.dateline.query.Query;

/**
 * With which values the questions of the catalogue are asked, so that rows come of it: the table {@code values.csv}.
 *
 * @param values by question and parameter, written {@code question.parameter}
 */
record ParameterValues(SortedMap<String, String> values) {

    private static final String FILE = "/dateline/servers/values.csv";

    ParameterValues {
        values = Collections.unmodifiableSortedMap(values);
    }

    static ParameterValues read() throws IOException {
        try (InputStream in = Objects.requireNonNull(ParameterValues.class.getResourceAsStream(FILE))) {
            SortedMap<String, String> values = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .forEach(cells -> values.put(cells[0] + "." + cells[1], cells[2]));
            return new ParameterValues(values);
        }
    }

    /** The ways to ask a question: with nothing but what it needs, then with each further parameter. */
    List<Map<String, String>> ways(Query question) {
        Map<String, String> needed = new TreeMap<>();
        question.parameters().stream()
                .filter(Parameter::required)
                .forEach(parameter -> needed.put(parameter.name(), value(question, parameter)));
        List<Map<String, String>> ways = new ArrayList<>(List.of(needed));
        question.parameters().stream()
                .filter(parameter -> !parameter.required())
                .forEach(parameter -> {
                    Map<String, String> way = new TreeMap<>(needed);
                    way.put(parameter.name(), value(question, parameter));
                    ways.add(way);
                });
        return ways;
    }

    private String value(Query question, Parameter parameter) {
        String name = question.name() + "." + parameter.name();
        return Objects.requireNonNull(values.get(name), () -> name + " is missing in " + FILE);
    }
}
