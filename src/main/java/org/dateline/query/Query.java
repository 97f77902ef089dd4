package org.dateline.query;

import java.util.List;
import java.util.Optional;

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

    public Query {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }

    /** Reads a query file and checks that it keeps the catalogue's convention. */
    public static Query parse(String name, String file, String text) throws QueryRefusedException {
        Query query = new QueryHeader(file, text).read(name);
        ParameterRule.check(query);
        return query;
    }

    /** The parameter of this name. */
    public Optional<Parameter> parameter(String wanted) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(wanted))
                .findFirst();
    }
}
