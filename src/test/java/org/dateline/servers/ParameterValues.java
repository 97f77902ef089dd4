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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.query.Parameter;
import org.dateline.query.Query;

/**
 * With which values the questions of the catalogue are asked: the table {@code values.csv}.
 *
 * @param values by question and parameter, written {@code question.parameter}
 * @param withoutRows those to which the bundled facts have no answer
 */
record ParameterValues(SortedMap<String, String> values, SortedSet<String> withoutRows) {

    private static final String FILE = "/dateline/servers/values.csv";

    ParameterValues {
        values = Collections.unmodifiableSortedMap(values);
        withoutRows = Collections.unmodifiableSortedSet(withoutRows);
    }

    static ParameterValues read() throws IOException {
        try (InputStream in = Objects.requireNonNull(ParameterValues.class.getResourceAsStream(FILE))) {
            SortedMap<String, String> values = new TreeMap<>();
            SortedSet<String> withoutRows = new TreeSet<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                String[] cells = line.split(",");
                String name = cells[0] + "." + cells[1];
                values.put(name, cells[2]);
                if (cells[3].equals("none")) {
                    withoutRows.add(name);
                }
            }
            return new ParameterValues(values, withoutRows);
        }
    }

    /** Whether a way to ask a question gives rows. */
    boolean givesRows(Query question, Map<String, String> way) {
        return way.keySet().stream().noneMatch(name -> withoutRows.contains(question.name() + "." + name));
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
