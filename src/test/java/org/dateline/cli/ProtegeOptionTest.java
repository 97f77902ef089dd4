package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code dateline export --protege}. */
class ProtegeOptionTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void build() throws IOException {
        Files.writeString(folder.resolve("first.yaml"), """
                article: {id: first, headline: Ann lights a fire}
                actors: {ann: {type: Person, label: Ann}}
                facts:
                - {id: fire, label: A fire, agent: ann, quote: Ann lit a fire}
                """);
        assertThat(run("build", "first.yaml").code()).isZero();
    }

    @Test
    void writesTurtleToStdoutWithAWordToNobody() {
        Tool.Outcome written = run("export", "--protege");

        assertThat(written.code()).isZero();
        assertThat(written.err()).isEmpty();
        assertThat(written.out())
                .contains("a owl:Ontology ;", "schema:citation \"“Ann lit a fire” — Ann lights a fire\"");
        assertThat(run("export", "--protege", "-").out()).isEqualTo(written.out());
        assertThat(run("export", "--protege", "-f", "ttl").out()).isEqualTo(written.out());
    }

    @Test
    void writesTheSameToAFile() throws IOException {
        assertThat(run("export", "--protege", "facts.ttl").code()).isZero();

        assertThat(Files.readString(folder.resolve("facts.ttl")))
                .isEqualTo(run("export", "--protege").out());
    }

    @ParameterizedTest
    @CsvSource({"facts.trig,trig", "facts.owl,rdf", "facts.nt.gz,nt", "-f nq,nq"})
    void refusesAnotherFormatAndSaysWhy(String arguments, String format) {
        Tool.Outcome refused = run(("export --protege " + arguments).split(" "));

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--protege writes Turtle", "found " + format);
        assertThat(folder.resolve("facts.trig")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "--describe,--describe",
        "--no-ontology,--no-ontology",
        "--rdf12,--rdf12",
        "--bulk parts,--bulk",
        "--query timeline,--protege"
    })
    void refusesWhatHasNoPlaceInTheDocument(String arguments, String leaveOut) {
        Tool.Outcome refused = run(("export --protege " + arguments).split(" "));

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("leave out " + leaveOut);
    }

    @Test
    void takesSomeArticlesOnly() throws IOException {
        Files.writeString(folder.resolve("other.yaml"), """
                article: {id: other, headline: Rain}
                actors: {bo: {type: Person, label: Bo}}
                facts:
                - {id: rain, label: Rain, agent: bo, quote: it rained}
                """);
        assertThat(run("build", "other.yaml").code()).isZero();

        assertThat(run("export", "--protege", "--article", "other").out())
                .contains("Facts of one article", ":bo a owl:NamedIndividual", "dl:agent :bo")
                .doesNotContain(":ann a ", "dl:agent :ann");
        assertThat(run("export", "--protege", "--article", "nobody").code()).isEqualTo(2);
    }

    @Test
    void tellsHowManyReplacedArticlesItDoesWithout() throws IOException {
        Files.writeString(folder.resolve("second.yaml"), """
                article: {id: second, headline: Nobody lit it, replaces: first}
                facts:
                - {id: fire, label: A fire, quote: a fire}
                """);
        assertThat(run("build", "second.yaml").code()).isZero();

        Tool.Outcome written = run("export", "--protege");

        assertThat(written.code()).isZero();
        assertThat(written.out()).contains("Facts of one article").doesNotContain("dl:agent :ann");
        assertThat(written.err())
                .isEqualTo("1 article left out, which a later version replaces; TriG (-f trig) has every version."
                        + System.lineSeparator());
    }

    private Tool.Outcome run(String... args) {
        return new Tool(folder).run(args);
    }
}
