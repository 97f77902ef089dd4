package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that read facts, as users call them. */
final class BuildCommandTest {

    private static final String FACTS = """
            article: {id: %s, headline: Sirens}
            actors:
              mayor: {type: Person, label: the mayor}
            facts:
            - {id: sirens, agent: mayor, quote: The sirens went off}
            """;

    @TempDir
    private Path root;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void oneFactsFile() throws IOException {
        root = root.toRealPath();
        Files.writeString(root.resolve("a.yaml"), FACTS.formatted("a"));
    }

    private Call call(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                new Console(
                        InputStream.nullInputStream(),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        environment,
                        root,
                        false),
                args);
        Call call = new Call(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        assertThat(call.out()).isEmpty();
        return call;
    }

    @Test
    void buildsIntoTheDefaultStoreAndSaysWhatItDid() throws IOException {
        Files.writeString(root.resolve("b.yaml"), FACTS.formatted("b"));

        Call first = call("build", "a.yaml");
        Call second = call("build", ".");

        assertThat(first.code()).isZero();
        assertThat(first.err())
                .matches("Built 1 article into \\.dateline: \\d+ quads\\. 0 of 1 quote proven; 1 unproven, as the "
                        + "text is not at hand \\(--texts DIR\\)\\.\\R");
        assertThat(second.err()).startsWith("Built 1 article into .dateline, 1 unchanged: ");
        assertThat(call("build", ".").err()).startsWith("Built 0 articles into .dateline, 2 unchanged. ");
        assertThat(call("build", "b.yaml", "--prune").err())
                .startsWith("Built 0 articles into .dateline, 1 unchanged, 1 removed. ");
    }

    @Test
    void countsQuotesThatAreProven() throws IOException {
        Files.writeString(root.resolve("a.txt"), "The sirens went off in Norden.\n");

        assertThat(call("build", "a.yaml", "--texts", ".").err()).endsWith(" quads. 1 of 1 quote proven.\n");
    }

    @Test
    void registersAloneHaveNoQuotes() throws IOException {
        Files.writeString(root.resolve("actors.yaml"), "actors: {mayor: {type: Person, label: the mayor}}\n");

        assertThat(call("check", "actors.yaml").err()).isEqualTo("1 file: no problems. No quotes.\n");
    }

    @Test
    void checkMakesNoStore() {
        Call check = call("check", "a.yaml");

        assertThat(check.code()).isZero();
        assertThat(check.err()).startsWith("1 file: no problems. 0 of 1 quote proven");
        assertThat(root.resolve(".dateline")).doesNotExist();
    }

    @Test
    void findingsEndWithOneAndStoreNothing() throws IOException {
        Files.writeString(root.resolve("a.yaml"), FACTS.formatted("a").replace("agent: mayor", "agent: major"));

        Call build = call("build", "a.yaml");

        assertThat(build.code()).isEqualTo(1);
        assertThat(build.err())
                .startsWith("a.yaml:5:23: error: unknown-id: nothing has the id major\n")
                .contains("did you mean: mayor?")
                .endsWith("1 error; nothing stored.\n");
        assertThat(root.resolve(".dateline")).doesNotExist();
        assertThat(call("check", "a.yaml").code()).isEqualTo(1);
    }

    @Test
    void theBaseIsFixedAtTheFirstBuild() {
        assertThat(call("build", "a.yaml", "--base", "https://example.org/news/")
                        .code())
                .isZero();

        Call other = call("build", "a.yaml", "--base", "https://example.org/");

        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("the store's base is https://example.org/news/ since its first build");
        assertThat(call("build", "a.yaml", "--base", "https://example.org/news/")
                        .code())
                .isZero();
        assertThat(call("build", "a.yaml").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "news",
                "/",
                "example.org/",
                "https:///",
                "https://example.org",
                "https://example.org/x",
                "mailto:a@b.org#",
                "https://example.org/a b/",
                "https://example.org/> <x:y> <z/",
                "https://example.org/\"/",
                "https://example.org/{}/",
                "https://example.org/\n/",
                "https://example.org/\u202E/",
                "https://me@example.org/",
                "https://example.org/?a=/",
                "https://example.org/x#y/",
                "https://example.org/../",
                "file:///tmp/",
                "javascript://x/",
                "https://w3id.org/dateline/",
                "https://example.org/%zz/",
                "https://example.org/\\"
            })
    void refusesWhatIsNoBase(String base) {
        Call build = call("build", "a.yaml", "--base", base);

        assertThat(build.code()).isEqualTo(2);
        assertThat(build.err()).contains("--base");
        assertThat(root.resolve(".dateline")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "http://localhost:3030/a/b/",
                "https://example.org/x#",
                "https://exämple.org/نص/"
            })
    void takesABase(String base) {
        assertThat(call("build", "a.yaml", "--base", base).code()).isZero();
    }

    @Test
    void theStoreIsNamedByOptionThenEnvironment() {
        environment.put("DATELINE_STORE", "from-environment");

        call("build", "a.yaml");
        call("build", "a.yaml", "-s", "from-option");

        assertThat(root.resolve("from-environment/index.jsonl")).exists();
        assertThat(root.resolve("from-option/index.jsonl")).exists();
        assertThat(root.resolve(".dateline")).doesNotExist();
    }

    @Test
    void warnsWhenTheListForCompletionCannotBeWritten() throws IOException {
        Files.createDirectories(root.resolve(".dateline/tdb2"));
        Files.createDirectories(root.resolve(".dateline/completion.tsv/in-the-way"));

        Call build = call("build", "a.yaml");

        assertThat(build.code()).isZero();
        assertThat(build.err())
                .contains("Built 1 article")
                .contains("dateline: warning: the list of ids for completion could not be written: ");
    }

    @Test
    void aFileIsNoStore() throws IOException {
        Files.writeString(root.resolve("file"), "mine");

        Call build = call("build", "a.yaml", "-s", "file");

        assertThat(build.code()).isEqualTo(3);
        assertThat(build.err()).contains("file is a file; a store is a folder");
        assertThat(root.resolve("file")).hasContent("mine");
    }

    @Test
    void aFolderWithSomethingElseIsNoStore() {
        Call build = call("build", "a.yaml", "-s", ".");

        assertThat(build.code()).isEqualTo(3);
        assertThat(build.err()).contains("is not a Dateline store: it holds a.yaml");
        assertThat(root.resolve("tdb2")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Files.writeString(root.resolve("file"), "mine");

        Call build = call("build", "a.yaml", "-s", "file/store");

        assertThat(build.code()).isEqualTo(3);
        assertThat(build.err()).startsWith("dateline: cannot make the store ");
    }

    @Test
    void wantsAPathAndSeconds() {
        assertThat(call("build").code()).isEqualTo(2);
        assertThat(call("check").code()).isEqualTo(2);
        assertThat(call("build", "a.yaml", "--wait", "soon").code()).isEqualTo(2);
        assertThat(call("build", "no-such.yaml").code()).isEqualTo(3);
    }
}
