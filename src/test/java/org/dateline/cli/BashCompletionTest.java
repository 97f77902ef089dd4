package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script in a real bash. A line is completed at its end. */
@DisabledOnOs(OS.WINDOWS)
final class BashCompletionTest {

    /** Bash's own division of a line: at blanks, and at = and : wherever they stand. */
    private static final Pattern WORD = Pattern.compile("[=:]|\"[^\"]*\"|[^\\s=:]+");

    private static final String CALL = """
            source ./completion
            COMP_LINE=$1 COMP_POINT=${#1} COMP_CWORD=$(($# - 2))
            shift
            COMP_WORDS=("$@")
            _dateline
            [ ${#COMPREPLY[@]} -eq 0 ] || printf '%s\\n' "${COMPREPLY[@]}"
            """;

    /** With a parameter of each kind, whatever those of the bundled questions are. */
    static final String QUESTION = """
            #+ summary: What all is asked
            #+ params:
            #+   from: {type: start, description: after}
            #+   actor: {type: actor, description: who}
            #+   what: {type: code counted, description: of what}
            #+   of: {type: id, description: whose}
            #+ columns: [x]
            #+ does-not-tell: anything
            """;

    private static String script = "";

    @TempDir
    private Path folder;

    @BeforeAll
    static void printTheScript(@TempDir Path questions) throws IOException {
        Files.writeString(questions.resolve("my-question.rq"), QUESTION);
        script =
                Call.of("completion", "bash", "--queries", questions.toString()).out();
    }

    @BeforeEach
    void writeTheScript() throws IOException {
        assumeThat(RealShell.bash(folder).isInstalled()).as("bash is here").isTrue();
        Files.writeString(folder.resolve("completion"), script);
        list("store", "actor\tiran\nactor\tiraq\nactor\tørsted\narticle\tgazette\nevent\traid\nplace\tiraq\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "dateline exp | export",
                "dateline query who-bl | who-blames-whom",
                "dateline query my- | my-question",
                "dateline query my-question -p | -",
                "dateline query my-question --par | --param",
                "dateline query my-question --wait 5 --la | --lang",
                "dateline query my-question -s store -p act | actor=",
                "dateline query -s store my-question --param=act | actor=",
                "dateline query no-such-question -p act | -",
                "dateline query my-question -s store -p actor=ira | iran iraq",
                "dateline query my-question -sstore -p actor=ira | iran iraq",
                "dateline query my-question --store=store --param=actor=ira | iran iraq",
                "dateline query my-question -s \"store\" -p actor=ø | ørsted",
                "dateline query my-question -s nowhere -p actor=ira | -",
                "dateline query my-question -s store -p of=r | raid",
                "dateline query my-question -p what=inj | injured",
                "dateline query my-question -p nothing=inj | -",
                "dateline query my-question -p from=2 | -",
                "dateline query ./comp | ./completion",
                "dateline check comp | completion",
                "dateline build --store=st | store",
                "dateline build -s comp | -",
                "dateline export -f t | trig ttl",
                "dateline ontology -f json | json-schema",
                "dateline ontology threatens | threatens",
                "dateline query --format=j | json",
                "dateline help comp | completion",
                "dateline completion z | zsh",
                "dateline no-such-command x | -",
                "dateline --ver | --version",
            })
    void completes(String line, String words) throws Exception {
        List<String> expected = words == null ? List.of() : List.of(words.split(" "));

        assertThat(complete(line)).containsExactlyElementsOf(expected);
    }

    @Test
    void offersAllParametersAndAllIdsWhereNothingIsTyped() throws Exception {
        assertThat(complete("dateline query my-question -p ")).containsExactly("from=", "actor=", "what=", "of=");
        assertThat(complete("dateline query my-question -s store -p actor=")).containsExactly("iran", "iraq", "ørsted");
        assertThat(complete("dateline query my-question -s store -p of="))
                .containsExactly("iran", "iraq", "ørsted", "gazette", "raid");
    }

    @Test
    void offersIdsOfWhatWhyExplains() throws Exception {
        assertThat(complete("dateline why -s store ir")).containsExactly("iran", "iraq");
    }

    @Test
    void looksWhereTheToolItselfLooksForTheStore() throws Exception {
        list(".dateline", "actor\tof-the-folder\n");

        String line = "dateline query my-question -p actor=";
        assertThat(complete(line)).containsExactly("of-the-folder");
        assertThat(complete(line, Map.of("DATELINE_STORE", "store"))).contains("iran");
        assertThat(complete("dateline query my-question -s store -p actor=", Map.of("DATELINE_STORE", "nowhere")))
                .contains("iran");
    }

    @Test
    void runsNothingThatStandsInTheList() throws Exception {
        list("store", """
                actor\t$(touch run)
                actor\t`touch run`
                actor\tiran;touch${IFS}run
                actor\tiran'"
                actor\t*
                actor\tiran cut
                actor\tiran\tcut
                $(touch run)\tiran-of-no-kind
                actor\tiran
                """);

        assertThat(complete("dateline query my-question -s store -p actor=")).containsExactly("iran");
        assertThat(complete("dateline query my-question -s store -p of=iran-")).containsExactly("iran-of-no-kind");
        assertThat(complete("dateline query my-question -s '$(touch" + " run)' -p actor=`touch"))
                .isEmpty();
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void completesAmongTenThousandIds() throws Exception {
        list(
                "store",
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "actor\tactor-" + i + "\n")
                        .collect(Collectors.joining()));

        assertThat(complete("dateline query my-question -s store -p actor=")).hasSize(10_000);
    }

    @Test
    void startsNeitherJavaNorTheToolItself() throws Exception {
        Path programs = Files.createDirectories(folder.resolve("programs"));
        for (String name : List.of("java", "dateline")) {
            Path program = Files.writeString(programs.resolve(name), "#!/bin/sh\n: > '" + folder + "/started'\n");
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }

        Map<String, String> path = Map.of("PATH", programs + ":" + System.getenv("PATH"));
        assertThat(complete("dateline query my-question -s store -p actor=ira", path))
                .isNotEmpty();
        assertThat(complete("dateline ", path)).isNotEmpty();
        assertThat(folder.resolve("started")).doesNotExist();
    }

    private void list(String store, String lines) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(store)).resolve("completion.tsv"), lines);
    }

    private List<String> complete(String line) throws Exception {
        return complete(line, Map.of());
    }

    private List<String> complete(String line, Map<String, String> environment) throws Exception {
        List<String> words = new ArrayList<>(List.of(line));
        WORD.matcher(line).results().forEach(word -> words.add(word.group()));
        if (line.endsWith(" ") || line.endsWith("=")) {
            words.add("");
        }
        return RealShell.bash(folder).run(environment, CALL, words).lines().toList();
    }
}
