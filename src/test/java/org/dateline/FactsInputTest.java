package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.WorkListener;
import org.dateline.source.FactsFile;
import org.dateline.source.QuoteFinder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are read for a request, and which are not whatever the facts say. */
final class FactsInputTest {

    @TempDir
    private Path outside;

    private Path folder;
    private final Diagnostics diagnostics = new Diagnostics();

    @BeforeEach
    void makeFolders() throws IOException {
        folder = outside.resolve("work");
        Files.createDirectories(folder.resolve("facts"));
        Files.createDirectories(folder.resolve("texts"));
        Files.writeString(outside.resolve("secret.yaml"), "actors: {}\n");
        Files.writeString(outside.resolve("secret.txt"), "secret words\n");
        Files.writeString(folder.resolve("shared.yaml"), "actors: {}\n");
        Files.writeString(folder.resolve("facts/text.txt"), "the words beside\n");
        Files.writeString(folder.resolve("texts/text.txt"), "the words in the folder\n");
        Files.writeString(folder.resolve("texts/a.txt"), "the words by id\n");
        Files.createSymbolicLink(folder.resolve("facts/link.yaml.txt"), outside.resolve("secret.yaml"));
        Files.createSymbolicLink(folder.resolve("facts/link.txt"), outside.resolve("secret.txt"));
    }

    private List<FactsFile> read(String text, Optional<Path> texts, String... paths) throws IOException {
        Files.writeString(folder.resolve("facts/f.yaml"), text);
        BuildRequest request = new BuildRequest(List.of(paths), folder, List.of(), texts, Optional.empty(), false);
        return new FactsInput(request, diagnostics).files(WorkListener.none());
    }

    private List<String> names(String text) throws IOException {
        return read(text, Optional.empty(), "facts/f.yaml").stream()
                .map(FactsFile::name)
                .toList();
    }

    private List<String> found() {
        return diagnostics.sorted().stream()
                .map(d -> d.place() + " " + d.problem().label())
                .toList();
    }

    /** The article's text that is found for an article with these lines. */
    private Optional<String> text(String lines, Optional<Path> texts) throws IOException {
        FactsFile file =
                read("article:\n  id: a\n" + lines, texts, "facts/f.yaml").getFirst();
        return new ArticleTexts(texts, folder, diagnostics)
                .finder(file)
                .map(QuoteFinder::article)
                .map(article -> article.text().strip());
    }

    @Test
    void readsUsedFilesOnceAndInOrderOfNames() throws IOException {
        Files.writeString(folder.resolve("facts/a.yaml"), "use: [f.yaml, a.yaml, ../shared.yaml]\n");

        assertThat(names("use: [a.yaml, ../shared.yaml, ./a.yaml]\n"))
                .containsExactly("facts/a.yaml", "facts/f.yaml", "shared.yaml");
        assertThat(found()).isEmpty();
    }

    @Test
    void readsAFileUnderTwoNamesOnce() throws IOException {
        Files.createSymbolicLink(folder.resolve("facts/same.yaml"), folder.resolve("facts/f.yaml"));

        assertThat(read("facts: 1\n", Optional.empty(), "facts", "facts/f.yaml"))
                .hasSize(1);
        assertThat(found()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/etc/passwd, path-outside",
        "../../secret.yaml, path-outside",
        "link.yaml.txt, path-outside",
        "../../gone.yaml, path-outside",
        "gone.yaml, file-unreadable",
        "., file-unreadable",
        "gone\\0, bad-value"
    })
    void refusesToUse(String name, String problem) throws IOException {
        assertThat(names("use: \"" + name + "\"\n")).containsExactly("facts/f.yaml");
        assertThat(found()).contains("facts/f.yaml:1:6 " + problem);
    }

    @Test
    void refusesAnArticleToldInTwoFiles() throws IOException {
        Files.writeString(folder.resolve("facts/b.yaml"), "article: {id: a}\n");

        read("article: {id: a}\n", Optional.empty(), "facts");

        assertThat(found()).containsExactly("facts/f.yaml:1:15 duplicate-id");
    }

    @Test
    void saysThatThereIsNothingToRead() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read("", Optional.empty(), "texts"))
                .withMessage("no facts files (*.yaml) in texts");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read("", Optional.of(folder.resolve("gone")), "facts"))
                .withMessageStartingWith("no such folder of texts");
    }

    @Test
    void findsATextBesideTheFactsOrInTheFolderOfTexts() throws IOException {
        Optional<Path> texts = Optional.of(folder.resolve("texts"));

        assertThat(text("  text: text.txt\n", Optional.empty())).contains("the words beside");
        assertThat(text("  text: text.txt\n", texts)).contains("the words in the folder");
        assertThat(text("  text: gone.txt\n", texts)).contains("the words by id");
        assertThat(text("", texts)).contains("the words by id");
        assertThat(text("  text: gone.txt\n", Optional.empty())).isEmpty();
        assertThat(text("", Optional.empty())).isEmpty();
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/etc/passwd| path-outside",
                "../../secret.txt| path-outside",
                "..| file-unreadable",
                ".| file-unreadable",
                "../..| path-outside",
                "link.txt| path-outside",
                "f.yaml| file-unreadable",
                "empty.txt| file-unreadable",
                "latin.txt| file-unreadable",
                "[a.txt, b.txt]| bad-value",
                "\"a\\0b\"| bad-value",
            })
    void refusesAsText(String name, String problem) throws IOException {
        Files.writeString(folder.resolve("facts/empty.txt"), "\n \n");
        Files.write(folder.resolve("facts/latin.txt"), new byte[] {'c', (byte) 0xE9});

        assertThat(text("  text: " + name + "\n", Optional.empty())).isEmpty();
        assertThat(found()).contains("facts/f.yaml:3:9 " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "[lines]"})
    void refusesUnknownWaysToDivideParagraphs(String mode) throws IOException {
        assertThat(text("  text: text.txt\n  paragraphs: " + mode + "\n", Optional.empty()))
                .isPresent();
        assertThat(found()).contains("facts/f.yaml:4:15 bad-value");
    }

    @Test
    void looksForNoTextWithAnImpossibleName() throws IOException {
        FactsFile file = read("article: {id: \"a\\0b\"}\n", Optional.empty(), "facts/f.yaml")
                .getFirst();

        assertThat(new ArticleTexts(Optional.of(folder.resolve("texts")), folder, diagnostics).finder(file))
                .isEmpty();
    }
}
