package org.dateline.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.dateline.query.QueryCatalog;
import org.junit.jupiter.api.Test;

final class ParameterValuesTest {

    @Test
    void everyParameterOfEveryQuestionHasAValueThatServersAreAskedWith() throws IOException {
        List<String> parameters = QueryCatalog.bundled().queries().stream()
                .flatMap(question ->
                        question.parameters().stream().map(parameter -> question.name() + "." + parameter.name()))
                .toList();

        assertThat(ParameterValues.read().values().keySet())
                .as("src/test/resources/dateline/servers/values.csv: one line for each parameter of each question,"
                        + " with a value, and whether the bundled facts have some rows for it or none")
                .containsExactlyInAnyOrderElementsOf(parameters);
    }
}
