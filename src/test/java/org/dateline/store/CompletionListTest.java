package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.ontology.Vocabulary;
import org.dateline.store.IdPlaces.Standing;
import org.dateline.store.IdPlaces.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ids that shells complete. */
final class CompletionListTest {

    private static final String BASE = "https://dateline.example/";

    @TempDir
    private Path folder;

    private static String type(String id, String type) {
        return "<%s%s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <%s%s> ."
                .formatted(BASE, id, Vocabulary.DL, type);
    }

    private static StoreIndex index(List<String> register, Standing... things) {
        StoreIndex.Source source = new StoreIndex.Source(
                "a.yaml", "/a.yaml", "", "graph", List.of(), register, IdPlaces.of(List.of(things)));
        return new StoreIndex(BASE, "", "", List.of(), new TreeMap<>(Map.of("a", source)));
    }

    @Test
    void listsActorsPlacesItemsAndWhatHappensSorted() {
        List<String> register = List.of(
                type("velm", "Actor"),
                type("velm", "Place"),
                type("velm", "State"),
                type("boat", "Item"),
                type("clerk", "Actor"));
        StoreIndex index = index(
                register,
                new Standing(Told.ARTICLE, 1, 11, "courier"),
                new Standing(Told.EVENT, 5, 3, "fire"),
                new Standing(Told.SCENARIO, 6, 20, "strike"));

        assertThat(CompletionList.lines(index))
                .containsExactly(
                        "actor\tclerk",
                        "actor\tvelm",
                        "article\tcourier",
                        "event\tfire",
                        "item\tboat",
                        "place\tvelm",
                        "scenario\tstrike");
    }

    @Test
    void leavesOutWhatNobodyTypes() {
        String replaced = "<%sclerk> <%s> <%smayor> .".formatted(BASE, Vocabulary.REPLACED_BY, BASE);
        StoreIndex index = index(
                List.of(type("clerk", "Actor"), replaced, type("mayor", "Actor")),
                new Standing(Told.EVENT, 5, 3, "courier/a-fire-breaks-out"),
                new Standing(Told.SCENARIO, 5, 9, "courier/more"),
                new Standing(Told.SAYING, 7, 3, "courier/mayor-denies"),
                new Standing(Told.RELATION, 8, 3, "courier/mayor-office"),
                new Standing(Told.ENTRY, 3, 3, "mayor"));

        assertThat(CompletionList.lines(index)).containsExactly("actor\tmayor");
    }

    @Test
    void replacesTheFileAsAWhole() throws IOException {
        CompletionList.write(folder, index(List.of(), new Standing(Told.EVENT, 5, 3, "fire")));

        CompletionList.write(folder, index(List.of(), new Standing(Told.EVENT, 5, 3, "flood")));

        assertThat(folder.resolve("completion.tsv")).hasContent("event\tflood\n");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
