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

    /** The ways to ask a question: without parameters, then with each alone. */
    List<Map<String, String>> ways(Query question) {
        List<Map<String, String>> ways = new ArrayList<>(List.of(Map.of()));
        question.parameters()
                .forEach(parameter ->
                        ways.add(Map.of(parameter.name(), values.get(question.name() + "." + parameter.name()))));
        return ways;
    }
}
