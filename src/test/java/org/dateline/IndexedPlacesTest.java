package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dateline.store.IdPlaces;
import org.dateline.store.StoreIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build notes beside the graphs: where everything stands, folders with questions, ids for completion. */
final class IndexedPlacesTest {

    private static final String FACTS = """
            article: {id: courier, headline: Fire}
            actors:
              mayor: {type: Person, label: the mayor}
            facts:
            - id: fire
              label: Fire
              quote: a fire broke out
            - by: mayor
              quote: the mayor
              facts:
              - {fears: {id: flood, label: A flood}, quote: more}
              - {id: calm, says: fire, quote: over}
            - {who: mayor, describedAs: tired, quote: tired}
            """;

    @TempDir
    private Path root;

    private Desk desk;

    @BeforeEach
    void openADesk() throws IOException {
        desk = Desk.in(root).write("a/courier.yaml", FACTS);
    }

    private static StoreIndex.Source source(StoreIndex index, String name) {
        return Objects.requireNonNull(index.sources().get(name), name);
    }

    private List<String> places(String source) throws IOException {
        return source(StoreIndex.read(desk.store()), source)
                .places()
                .all()
                .map(IdPlaces.Standing::toString)
                .toList();
    }

    @Test
    void notesWhereEverythingStands() throws IOException {
        desk.build("a");

        assertThat(places("courier"))
                .containsExactly(
                        "article 1:15 courier",
                        "event 5:3 fire",
                        "saying 11:5 courier/mayor-fears-flood",
                        "scenario 11:13 flood",
                        "saying 12:5 courier/calm",
                        "relation 13:3 courier/mayor-describedas-tired",
                        "entry 3:3 mayor");
    }

    @Test
    void notesTheFileByItsNameAndItsPath() throws IOException {
        desk.build("a");

        StoreIndex.Source source = source(StoreIndex.read(desk.store()), "courier");
        assertThat(source.file()).isEqualTo("a/courier.yaml");
        assertThat(source.path())
                .isEqualTo(desk.folder().resolve("a/courier.yaml").toString());
    }

    @Test
    void movesWithACommentAboveThoughTheGraphStays() throws IOException {
        desk.build("a");
        StoreIndex before = StoreIndex.read(desk.store());
        desk.write("a/courier.yaml", FACTS.replace("facts:\n- id", "facts:\n# what burned\n- id"));

        desk.build("a");

        assertThat(places("courier"))
                .contains("event 6:3 fire", "scenario 12:13 flood", "entry 3:3 mayor")
                .doesNotContain("event 5:3 fire");
        StoreIndex after = StoreIndex.read(desk.store());
        assertThat(source(after, "courier").graph())
                .isEqualTo(source(before, "courier").graph());
        Desk clean = new Desk(desk.folder(), root.resolve("clean"));
        clean.build("a");
        assertThat(after).isEqualTo(StoreIndex.read(clean.store()));
    }

    @Test
    void findsQuestionsBesideTheFactsAsItFindsOntologies() throws IOException {
        desk.write("a/queries/fires.rq", "").write("b/other.yaml", "actors: {clerk: {label: the clerk}}\n");
        String beside = desk.folder().resolve("a/queries").toString();

        desk.build("a/courier.yaml");
        assertThat(StoreIndex.header(desk.store()).queries()).containsExactly(beside);

        desk.build("b");
        assertThat(StoreIndex.header(desk.store()).queries())
                .as("the article beside it stays")
                .containsExactly(beside);

        desk.prune("b");
        assertThat(StoreIndex.header(desk.store()).queries()).isEmpty();
    }

    @Test
    void forgetsQuestionsThatAreGone() throws IOException {
        desk.write("a/queries/fires.rq", "").write("b/other.yaml", "actors: {clerk: {label: the clerk}}\n");
        desk.build("a");
        desk.delete("a/queries/fires.rq");
        desk.delete("a/queries");

        desk.build("b");

        assertThat(StoreIndex.header(desk.store()).queries()).isEmpty();
    }

    @Test
    void listsIdsForCompletion() throws IOException {
        desk.build("a");
        Path list = desk.store().resolve("completion.tsv");
        String ids = "actor\tmayor\narticle\tcourier\nevent\tfire\nscenario\tflood\n";
        assertThat(list).hasContent(ids);

        Files.delete(list);
        desk.build("a");

        assertThat(list).as("made again though nothing changed").hasContent(ids);
    }

    @Test
    void buildsWithoutTheListWhereItCannotBeWritten() throws IOException {
        Files.createDirectories(desk.store().resolve("tdb2"));
        Files.createDirectories(desk.store().resolve("completion.tsv/in-the-way"));

        BuildReport report = desk.build("a");

        assertThat(report.built()).containsExactly("courier");
        assertThat(report.remarks())
                .singleElement()
                .asString()
                .startsWith("the list of ids for completion could not be written: ");
    }
}
