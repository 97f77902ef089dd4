package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.export.DatasetDescription;
import org.dateline.export.DatasetDescription.About;
import org.dateline.export.GraphFormat;
import org.dateline.export.GraphSource;
import org.dateline.export.Reifiers;
import org.dateline.mapping.Iris;
import org.dateline.owl.OwlDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Same facts, same bytes: whatever the order of files, records and keys, the language and the time zone. */
class SameBytesTest {

    private static final int SHUFFLES = 2;

    @TempDir
    private Path folder;

    static Stream<Path> facts() throws IOException {
        return NoLeakTest.facts();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void ofFilesInAnotherOrderAndRecordsAndKeysShuffled(Path facts) throws IOException {
        List<String> files = files(facts);
        String expected = bytes(Built.once(facts));

        for (int seed = 1; seed <= SHUFFLES; seed++) {
            Path shuffled = folder.resolve("shuffled" + seed);
            copyShuffled(facts, shuffled, new Random(seed));
            Collections.reverse(files);
            Built built = Built.of(shuffled, files, folder.resolve("store" + seed));

            assertThat(built.findings()).as("seed " + seed).doesNotContain("error:");
            assertThat(bytes(built)).as("seed " + seed).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
    void inAnotherLanguageAndTimeZone(String language) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Path facts = Path.of("src/main/facts");
        String expected = bytes(Built.once(facts));
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(bytes(Built.of(facts, folder.resolve("elsewhere")))).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"errors-ids", "errors-twelve", "errors-values"})
    void ofFindingsToo(String name) {
        Locale locale = Locale.getDefault();
        Path facts = CasesTest.CASES.resolve(name);
        String expected = Built.once(facts).findings();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(Built.of(facts, folder.resolve("elsewhere")).findings()).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void ofEveryExportInALittleHeapToo() throws IOException, InterruptedException {
        Path store = folder.resolve("store");
        Built.of(Path.of("src/main/facts"), store);
        Path here = Files.createDirectory(folder.resolve("here"));
        Path there = Files.createDirectory(folder.resolve("there"));
        AllExports.write(store, here);
        Process child = AllExports.inAProcess(store, there, "-Xmx32m");
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        for (Path file : AllExports.files(here)) {
            assertThat(there.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }

    /** All formats, and what else an export may add to the graphs. */
    private static String bytes(Built built) {
        GraphSource graphs = GraphSource.of(built.graphs());
        About about = new About(Optional.empty(), Optional.empty(), "0.1.0", Optional.empty());
        GraphSource described = graphs.and(GraphSource.of(new DatasetDescription(Iris.DEFAULT_BASE, about).of(graphs)));
        return Stream.concat(
                        Arrays.stream(GraphFormat.values()).map(format -> Built.write(described, format)),
                        Stream.of(Built.write(Reifiers.addedTo(graphs), GraphFormat.TRIG), forProtege(built)))
                .collect(Collectors.joining());
    }

    private static String forProtege(Built built) {
        return built.read(view -> Built.write(new OwlDocument(view, Iris.DEFAULT_BASE), GraphFormat.TURTLE));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private static void copyShuffled(Path from, Path to, Random random) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (file.toString().endsWith(".yaml")) {
                    Files.writeString(copy, shuffled(Files.readString(file), random));
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** The same YAML with the keys of every map and the records of every {@code facts} list in another order. */
    private static String shuffled(String yaml, Random random) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        StringBuilder out = new StringBuilder();
        write(new Load(settings).loadFromString(yaml), "", random, out);
        return out.append('\n').toString();
    }

    private static void write(Object value, String key, Random random, StringBuilder out) {
        switch (value) {
            case Map<?, ?> map -> {
                List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
                Collections.shuffle(entries, random);
                out.append("{\n");
                entries.forEach(entry -> {
                    write(entry.getKey(), "", random, out);
                    out.append(": ");
                    write(entry.getValue(), entry.getKey().toString(), random, out);
                    out.append(",\n");
                });
                out.append('}');
            }
            case List<?> list -> {
                List<Object> items = new ArrayList<>(list);
                if (key.equals("facts")) {
                    Collections.shuffle(items, random);
                }
                out.append("[\n");
                items.forEach(item -> {
                    write(item, "", random, out);
                    out.append(",\n");
                });
                out.append(']');
            }
            default ->
                out.append('\'').append(value.toString().replace("'", "''")).append('\'');
        }
    }
}
