package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactsPathsTest {

    @TempDir
    private Path folder;

    private Collection<String> found(String... given) throws IOException {
        return new FactsPaths(folder).find(List.of(given)).keySet();
    }

    @BeforeEach
    void writeFiles() throws IOException {
        var names = List.of("b.yaml", "in/a.yml", "in/c d\n.yaml", "in/.hidden.yaml", ".git/x.yaml", "in/x.txt");
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
    }

    @Test
    void findsFactsBelowAFolderInOrder() throws IOException {
        assertThat(found(".")).containsExactly("b.yaml", "in/a.yml", "in/c d\n.yaml");
    }

    @Test
    void takesAFileGivenWhateverItsName() throws IOException {
        assertThat(found("in/x.txt", ".git/x.yaml")).containsExactly(".git/x.yaml", "in/x.txt");
    }

    @Test
    void takesAPathGivenTwiceOnce() throws IOException {
        assertThat(found("b.yaml", "./in/../b.yaml", folder.resolve("b.yaml").toString()))
                .containsExactly("b.yaml");
    }

    @Test
    void followsALinkGivenButNoneBelow() throws IOException {
        Files.createSymbolicLink(folder.resolve("in/loop"), folder);
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("in"));

        assertThat(found(".")).containsExactly("b.yaml", "in/a.yml", "in/c d\n.yaml");
        assertThat(found("link")).containsExactly("link/a.yml", "link/c d\n.yaml");
    }

    @Test
    void keepsABackslashInAName() throws IOException {
        assumeThat(folder.getFileSystem().getSeparator()).isEqualTo("/");
        Files.writeString(folder.resolve("a\\b.yaml"), "");

        assertThat(found("a\\b.yaml")).containsExactly("a\\b.yaml");
    }

    @Test
    void namesWhatIsNotThere() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> found("gone.yaml"))
                .withMessage("gone.yaml");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> found("a\0b"))
                .withMessageContaining("no name of a file");
    }

    @Test
    void refusesWhatIsNeitherFileNorFolder() {
        assumeThat(Path.of("/dev/zero")).exists();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> found("/dev/zero"))
                .withMessage("/dev/zero: neither a file nor a folder");
    }

    @Test
    void looksForExtensionsBesideTheFacts() throws IOException {
        assertThat(new FactsPaths(folder).folders(List.of("in", "in/a.yml", "b.yaml", ".")))
                .containsExactly(folder, folder.resolve("in"));
    }
}
