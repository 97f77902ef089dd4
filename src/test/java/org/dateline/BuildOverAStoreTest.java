package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build does to a store that holds other articles, and what it refuses to do. */
final class BuildOverAStoreTest {

    private static final String EXTENSION = """
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix dl: <https://w3id.org/dateline/ontology#> .
            @prefix x: <https://example.org/x#> .
            <https://example.org/x> a owl:Ontology .
            x:Siren a owl:Class ; rdfs:subClassOf dl:Item ; rdfs:label "siren"@en .
            """;

    @TempDir
    private Path root;

    private Desk desk;

    @BeforeEach
    void twoArticlesInAStore() throws IOException {
        desk = Desk.in(root);
        desk.write("a.yaml", article("a", "mayor: {type: Person, label: the mayor, altLabel: [she]}", """
                - {id: sirens, agent: mayor, quote: The sirens went off}
                - {id: claim, by: mayor, says: sirens, quote: The sirens went off}
                - {label: Lights out, quote: The sirens went off}
                """));
        desk.write("b.yaml", article("b", "mayor: {type: Person, label: the mayor}", """
                - {id: answer, agent: mayor, after: sirens, inResponseTo: a/claim, quote: The sirens went off}
                """));
        stores(desk.build("."));
    }

    private static String article(String id, String actor, String facts) {
        return "article: {id: %s, headline: Sirens}\nactors:\n  %s\nfacts:\n%s".formatted(id, actor, facts);
    }

    private void stores(BuildReport report) {
        assertThat(desk.printed(report)).doesNotContain("error:");
    }

    private void refuses(BuildReport report, String finding) throws IOException {
        assertThat(desk.printed(report)).contains(finding);
        assertThat(report.built()).isEmpty();
    }

    @Test
    void keepsARegisterEntryThatAnotherFileStillTells() throws IOException {
        desk.delete("a.yaml");
        desk.write("b.yaml", article("b", "mayor: {type: Person, label: the mayor}", " []\n"));

        stores(desk.prune("."));

        assertThat(desk.quads()).anyMatch(q -> q.contains("/mayor>") && q.contains("\"the mayor\""));
        assertThat(desk.quads()).noneMatch(q -> q.contains("\"she\""));
    }

    @Test
    void aKindToldByTwoFilesGoesWithTheFileThatToldIt() throws IOException {
        desk.write("c.yaml", article("c", "norden: {label: Norden}", " []\n"));
        desk.write("d.yaml", article("d", "norden: {type: [State, Place]}", " []\n"));
        stores(desk.build("d.yaml"));
        stores(desk.build("c.yaml"));
        assertThat(desk.quads()).anyMatch(q -> q.contains("/norden>") && q.contains("ontology#Place>"));

        desk.delete("d.yaml");
        stores(desk.prune("."));

        assertThat(desk.quads()).noneMatch(q -> q.contains("/norden>") && q.contains("ontology#Place>"));
    }

    @Test
    void tellsAtTheGivenFilesLineThatTheStoreKnowsOtherwise() throws IOException {
        desk.write("b.yaml", article("b", "mayor: {type: Person, label: the old mayor}", " []\n"));

        refuses(
                desk.build("b.yaml"),
                "b.yaml:3:32: error: conflicting-register-entry: label of mayor is told "
                        + "otherwise in the store, from a.yaml: \"the mayor\"");
    }

    @Test
    void correctsAnEventIntoAScenarioInItsOwnFile() throws IOException {
        desk.write("b.yaml", article("b", "mayor: {type: Person, label: the mayor}", """
                - {id: answer, factuality: alleged, agent: mayor, quote: The sirens went off}
                """));

        stores(desk.build("b.yaml"));

        assertThat(desk.quads()).noneMatch(q -> q.contains("/answer>") && q.contains("ontology#Event>"));
    }

    @Test
    void aCorrectionThatAnotherArticleDoesNotBearIsRefused() throws IOException {
        desk.write("c.yaml", article("c", "mayor: {type: Person}", """
                - {id: fear, factuality: possible, agent: mayor, realizedBy: answer, quote: The sirens went off}
                """));
        stores(desk.build("c.yaml"));
        desk.write("b.yaml", article("b", "mayor: {type: Person, label: the mayor}", """
                - {id: answer, factuality: alleged, agent: mayor, quote: The sirens went off}
                """));

        refuses(
                desk.build("b.yaml"),
                "b.yaml:5:3: error: wrong-kind: answer is of another kind now; c.yaml in the store");
    }

    @Test
    void findsAnIdThatOnlyTheStoreKnows() throws IOException {
        desk.write("c.yaml", article("c", "mayor: {type: Person}", """
                - {id: more, after: answer, inResponseTo: a/claim, quote: The sirens went off}
                """));

        stores(desk.build("c.yaml"));
    }

    @Test
    void doesNotFindAnIdThatTheStoreKnewFromTheGraphBeingReplaced() throws IOException {
        desk.write("b.yaml", article("b", "mayor: {type: Person, label: the mayor}", """
                - {id: more, after: answer, quote: The sirens went off}
                """));

        refuses(desk.build("b.yaml"), "b.yaml:5:21: error: unknown-id: nothing has the id answer");
    }

    @Test
    void doesNotFindInTheStoreWhatNoFileMayNameEither() throws IOException {
        desk.write("c.yaml", article("c", "mayor: {type: Person}", """
                - {id: more, after: a/lights-out, inResponseTo: a/claim/quote/1, quote: The sirens went off}
                """));

        BuildReport report = desk.build("c.yaml");

        refuses(report, "error: unknown-id: nothing has the id a/lights-out");
        refuses(report, "error: unknown-id: nothing has the id a/claim/quote/1");
    }

    @Test
    void takesNothingAwayThatAnArticleInTheStoreRefersTo() throws IOException {
        desk.write("a.yaml", article("a", "mayor: {type: Person, label: the mayor, altLabel: [she]}", """
                - {id: sirens, agent: mayor, quote: The sirens went off}
                """));

        refuses(
                desk.build("a.yaml"),
                "a.yaml: error: still-referred-to: claim is told no more, but b.yaml in the store "
                        + "refers to it\n  hint: build b.yaml too, or keep claim");
    }

    @Test
    void takesNoRegisterEntryAwayThatAnArticleInTheStoreRefersTo() throws IOException {
        desk.write("actors.yaml", "actors: {clerk: {type: Person, label: the clerk}}\n");
        desk.write(
                "c.yaml",
                article("c", "mayor: {type: Person}", "- {id: more, agent: clerk, quote: The sirens went off}\n"));
        stores(desk.build("."));
        desk.write("actors.yaml", "actors: {cleric: {type: Person, label: the clerk}}\n");

        refuses(desk.build("actors.yaml"), "actors.yaml: error: still-referred-to: clerk is told no more, but c.yaml");
    }

    @Test
    void prunesNoArticleToWhichAGivenOneRefers() throws IOException {
        refuses(desk.prune("b.yaml"), "b.yaml:5:37: error: unknown-id: nothing has the id sirens");
    }

    @Test
    void prunesRegistersTooWhenTheyAreNoLongerGiven() throws IOException {
        desk.write("actors.yaml", "actors: {clerk: {type: Person, label: the clerk}}\n");
        stores(desk.build("."));
        desk.delete("actors.yaml");

        stores(desk.prune("."));

        assertThat(desk.quads()).noneMatch(q -> q.contains("/clerk>"));
    }

    @Test
    void aMovedFileOfRegistersIsStillOneSource() throws IOException {
        desk.write("actors.yaml", "actors: {clerk: {type: Person, label: the clerk}}\n");
        stores(desk.build("."));
        desk.delete("actors.yaml");
        desk.write("people.yaml", "actors: {clerk: {type: Person, label: the clerk}}\n");
        stores(desk.build("people.yaml"));
        desk.write("people.yaml", "actors: {clerk: {type: Person, label: the town clerk}}\n");

        stores(desk.build("people.yaml"));

        assertThat(desk.quads()).noneMatch(q -> q.contains("\"the clerk\""));
    }

    @Test
    void saysThatAnIdIsSomethingElseInTheStore() throws IOException {
        desk.write("c.yaml", article("c", "answer: {type: Person, label: an answer}", " []\n"));

        refuses(
                desk.build("c.yaml"),
                "c.yaml:3:3: error: other-kind: answer is a Person here and an Event in the store");
    }

    @Test
    void writesNothingWhenNothingHasChanged() throws IOException {
        SortedMap<Path, Long> before = sizes();

        BuildReport report = desk.build(".");

        assertThat(report.built()).isEmpty();
        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(sizes()).isEqualTo(before);
    }

    @Test
    void buildsAllAgainWhenTheOntologyHasChanged() throws IOException {
        desk.write("ontology/x.ttl", EXTENSION);

        BuildReport report = desk.build(".");

        stores(report);
        assertThat(report.built()).containsExactly("a", "b");
        assertThat(desk.quads()).anyMatch(q -> q.contains("x#Siren"));
    }

    @Test
    void leavesNoArticleBehindThatWasReadByAnotherOntology() throws IOException {
        desk.write("ontology/x.ttl", EXTENSION);

        refuses(desk.build("b.yaml"), "a.yaml: error: ontology-changed: the store was built with another ontology");
    }

    @Test
    void aFailedFirstBuildMakesNoStore() throws IOException {
        Desk other = Desk.in(root.resolve("other"));
        other.write("a.yaml", article("a", "mayor: {type: Nobody}", " []\n"));

        assertThat(other.build(".").hasErrors()).isTrue();
        assertThat(other.store()).doesNotExist();
    }

    @Test
    void aFailedLaterBuildChangesNothing() throws IOException {
        SortedMap<Path, Long> before = sizes();
        desk.write("c.yaml", article("c", "mayor: {type: Nobody}", " []\n"));
        desk.write("b.yaml", article("b", "mayor: {type: Person}", " []\n"));

        assertThat(desk.build(".").hasErrors()).isTrue();
        assertThat(sizes()).isEqualTo(before);
    }

    @Test
    void noGraphTellsOfFilesLinesOrTimes() throws IOException {
        String year = String.valueOf(Year.now(ZoneId.systemDefault()));

        assertThat(desk.quads())
                .noneMatch(q -> q.contains(".yaml") || q.contains(root.toString()) || q.contains("file:"));
        assertThat(desk.quads()).filteredOn(q -> !q.contains("graph/ontology>")).noneMatch(q -> q.contains(year));
    }

    /** Sizes and times of the store's files; the lock is touched by reading too. */
    private SortedMap<Path, Long> sizes() throws IOException {
        SortedMap<Path, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(desk.store())) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> !f.endsWith("tdb.lock"))
                    .toList()) {
                sizes.put(
                        file,
                        Files.size(file) * 31 + Files.getLastModifiedTime(file).toMillis());
            }
        }
        return sizes;
    }
}
