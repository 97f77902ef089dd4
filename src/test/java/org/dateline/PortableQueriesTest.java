package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.answer.Answer;
import org.dateline.mapping.Iris;
import org.dateline.query.Parameter;
import org.dateline.query.PreparedQuery;
import org.dateline.query.Query;
import org.dateline.query.QueryCatalog;
import org.dateline.query.QueryRefusedException;
import org.dateline.query.QueryRunner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code --text} prints runs elsewhere: each question of the catalogue, without a parameter and with each as its help
 * gives it in the example, is SPARQL 1.1 to a fresh parser, and a plain engine without a union gives the same rows.
 */
class PortableQueriesTest {

    private static final Path FACTS = Path.of("src/main/facts");
    private static final QueryRunner RUNNER = new QueryRunner(Iris.DEFAULT_BASE, Duration.ofMinutes(1));

    static Stream<Arguments> calls() {
        return QueryCatalog.bundled().queries().stream()
                .flatMap(query -> Stream.concat(
                                Stream.of(Optional.<Parameter>empty()),
                                query.parameters().stream().map(Optional::of))
                        .map(given -> Arguments.of(query, arguments(query, given))));
    }

    private static Map<String, String> arguments(Query query, Optional<Parameter> given) {
        Map<String, String> arguments = new LinkedHashMap<>();
        Stream.concat(query.parameters().stream().filter(Parameter::required), given.stream())
                .forEach(parameter -> arguments.put(parameter.name(), value(parameter)));
        return arguments;
    }

    /** A value that needs quoting in a shell would show that this is no shell. */
    private static String value(Parameter parameter) {
        return parameter.example().replace("'", "").substring(parameter.name().length() + 1);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("calls")
    void parseAsTheStandardAndAnswerTheSame(Query query, Map<String, String> arguments) throws QueryRefusedException {
        Built built = Built.once(FACTS);
        PreparedQuery prepared = RUNNER.prepare(query, arguments, built.graphs(), Optional.empty());
        Answer.Rows here = (Answer.Rows) RUNNER.run(prepared, built.graphs());

        org.apache.jena.query.Query again = QueryFactory.create(prepared.text(), Syntax.syntaxSPARQL_11);
        List<Binding> there;
        try (QueryExec elsewhere =
                QueryExec.newBuilder().dataset(built.graphs()).query(again).build()) {
            there = elsewhere.select().materialize().stream().toList();
        }

        assertThat(there).as(prepared.text()).isEqualTo(here.rows());
        assertThat(again.getResultVars()).isEqualTo(query.columns());
    }
}
