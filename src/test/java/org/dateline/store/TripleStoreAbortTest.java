package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jena 6.0.0 damages a store after an abort; when the plain way stays whole with a newer Jena, expelling can go. */
class TripleStoreAbortTest {

    @Test
    void survivesAnAbortThatDamagesAStoreUsedPlainly(@TempDir Path folder) throws Exception {
        Path ours = folder.resolve("ours");
        Path plain = folder.resolve("plain");
        AbortReplay.fill(ours);
        copy(ours, plain);

        Process first = Child.start("ours", ours.toString());
        Process second = Child.start("plain", plain.toString());
        Child.output(first);
        Child.output(second);

        assertThat(Child.output(Child.start("count", ours + "," + plain)).lines())
                .containsExactly("40000 terms", "broken: TDBException");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
