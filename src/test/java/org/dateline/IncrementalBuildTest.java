package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.diagnostic.Problem;
import org.dateline.store.StoreIndex;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After any sequence of builds the store equals a clean build of what it then consists of. */
final class IncrementalBuildTest {

    private static final int STEPS = 12;

    @TempDir
    private Path root;

    /** What the store consists of: file by name of article, or by path for registers. */
    private final SortedMap<String, String> stored = new TreeMap<>();
    /** What lies on the desk: text by path. */
    private final SortedMap<String, String> files = new TreeMap<>();
    /** The quads that the last build left. */
    private SortedSet<String> quads = new TreeSet<>();

    private final List<String> log = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void equalsACleanBuildAfterAnySequenceOfBuilds(long seed) throws IOException {
        Random random = new Random(seed);
        Desk desk = Desk.in(root);
        Newsroom newsroom = new Newsroom(random);
        write(desk, "registers.yaml", newsroom.registers());
        for (String article : Newsroom.ARTICLES) {
            write(desk, article + ".yaml", newsroom.article(article));
        }
        for (int step = 0; step < STEPS; step++) {
            edit(desk, newsroom, random);
            build(desk, random, step);
        }
        assertThat(log).as("some builds succeed").anyMatch(line -> line.startsWith("stored"));
    }

    private void edit(Desk desk, Newsroom newsroom, Random random) throws IOException {
        String article = Newsroom.ARTICLES.get(random.nextInt(Newsroom.ARTICLES.size()));
        String path = path(article).orElse(article + ".yaml");
        switch (random.nextInt(8)) {
            case 0 -> newsroom.correct();
            case 1 -> {
                if (random.nextBoolean()) {
                    delete(desk, path);
                }
            }
            case 2 -> {
                delete(desk, path);
                write(desk, (path.startsWith("moved/") ? "" : "moved/") + article + ".yaml", newsroom.article(article));
            }
            case 3 -> write(desk, article + ".txt", newsroom.text());
            case 4 -> write(desk, "registers.yaml", newsroom.registers());
            case 5 -> delete(desk, "registers.yaml");
            default -> write(desk, path, newsroom.article(article));
        }
    }

    private Optional<String> path(String article) {
        return files.keySet().stream()
                .filter(f -> f.endsWith(article + ".yaml"))
                .findFirst();
    }

    private void write(Desk desk, String name, String text) throws IOException {
        desk.write(name, text);
        files.put(name, text);
    }

    private void delete(Desk desk, String name) throws IOException {
        if (files.remove(name) != null) {
            desk.delete(name);
        }
    }

    private void build(Desk desk, Random random, int step) throws IOException {
        List<String> given = new ArrayList<>(
                files.keySet().stream().filter(f -> f.endsWith(".yaml")).toList());
        boolean all = random.nextInt(3) > 0;
        given.removeIf(file -> !all && random.nextBoolean());
        if (given.isEmpty()) {
            return;
        }
        boolean prune = random.nextInt(4) == 0;
        SortedMap<String, String> old = new TreeMap<>(stored);
        if (prune) {
            stored.clear();
        }
        given.forEach(this::keep);
        Desk clean = cleanDesk(step);
        String[] paths = given.toArray(String[]::new);
        BuildReport report = prune ? desk.prune(paths) : desk.build(paths);
        log.add("%s %s%s".formatted(given, prune ? "--prune" : "", desk.printed(report)));
        if (report.hasErrors()) {
            boolean leavesReplacedBehind =
                    report.findings().stream().anyMatch(finding -> finding.problem() == Problem.REPLACEMENT_CHANGED);
            assertThat(leavesReplacedBehind || clean.check(".").hasErrors())
                    .as(this::story)
                    .isTrue();
            assertThat(desk.quads()).as("nothing is stored").isEqualTo(quads);
            stored.clear();
            stored.putAll(old);
        } else {
            assertThat(clean.printed(clean.build("."))).as(this::story).doesNotContain("error:");
            quads = desk.quads();
            assertThat(quads).as(this::story).isEqualTo(clean.quads());
            assertThat(places(desk)).as(this::story).isEqualTo(places(clean));
            log.add("stored");
        }
    }

    /** Where everything stands in its file, by article. */
    private static SortedMap<String, String> places(Desk desk) throws IOException {
        SortedMap<String, String> places = new TreeMap<>();
        StoreIndex.read(desk.store()).sources().forEach((key, source) -> {
            if (source.hasGraph()) {
                places.put(key, source.places().text());
            }
        });
        return places;
    }

    private Desk cleanDesk(int step) throws IOException {
        Desk clean = Desk.in(Files.createDirectories(root.resolve("clean-" + step)));
        for (Map.Entry<String, String> file : stored.entrySet()) {
            clean.write(file.getKey(), file.getValue());
        }
        return clean;
    }

    private String story() {
        return String.join("\n", log);
    }

    /** The given file is in the store now; texts count as they lie on the desk at that moment. */
    private void keep(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        stored.put(name, files.get(file));
        String text = name.replace(".yaml", ".txt");
        if (files.containsKey(text)) {
            stored.put(text, files.get(text));
        } else {
            stored.remove(text);
        }
    }
}
