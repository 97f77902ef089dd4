package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CommandReferenceTest {

    private static final String REFERENCE = Call.of("help", "--markdown").out();

    /** As the help lists them. */
    static List<String> commands() {
        String help = Call.of("help").out();
        return found("(?m)^  (\\w+)  ", help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes:")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void tellsOfACommandAllThatItsHelpTells(String command) {
        String help = Call.of("help", command).out();
        String section = sections()
                .filter(each -> each.startsWith("dateline " + command + "\n"))
                .findFirst()
                .orElseThrow();

        assertThat(section).contains("```\ndateline " + command + " [");
        assertThat(found("(?m)^ +(-\\w|--[\\w-]+)\\b", help))
                .isNotEmpty()
                .allSatisfy(option -> assertThat(section).contains("`" + option + "`"));
        assertThat(found("(?m)^  (dateline .*)", help))
                .allSatisfy(example -> assertThat(section).contains("\n" + example + "\n"));
        assertThat(Call.of("help", "--markdown", command).out().strip()).isEqualTo("## " + section.strip());
    }

    /** A call sets up none but the command that is called. */
    @ParameterizedTest
    @MethodSource("commands")
    void eachCommandOfTheHelpIsThereWhenItIsCalled(String command) {
        Call call = Call.of(command, "--help");

        assertThat(call.out()).startsWith("Usage: dateline " + command + " ");
        assertThat(call.out()).isEqualTo(Call.of("help", command).out());
    }

    @Test
    void hasTheCommandsInTheOrderOfTheHelp() {
        assertThat(commands()).contains("build", "query", "completion");
        assertThat(found("(?m)^## dateline (\\w+)$", REFERENCE)).isEqualTo(commands());
    }

    @ParameterizedTest
    @EnumSource(ExitCode.class)
    void explainsEachExitCode(ExitCode code) {
        assertThat(REFERENCE).contains("\n| %s | %s |\n".formatted(code.code(), code.meaning()));
    }

    @Test
    void tellsWhatHoldsWhenNothingIsGiven() {
        assertThat(REFERENCE)
                .contains("| `--timeout` `SECONDS` | Give up after this time. Default: 60 |")
                .contains("DATELINE_JAVA_OPTS")
                .doesNotContain("${", "%n");
    }

    @Test
    void keepsWhatMarkdownWouldRead() {
        assertThat(REFERENCE).contains("| `WORD\\|PATH` |", "(\\*.yaml)");
    }

    private static Stream<String> sections() {
        return Stream.of(REFERENCE.split("(?m)^## "));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
