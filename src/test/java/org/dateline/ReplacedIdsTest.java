package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An id that turns out to be another is rewritten at build, and comes back when the line is taken out. */
final class ReplacedIdsTest {

    private static final String MAYOR = "  mayor: {type: Person, label: the mayor}\n";
    private static final String REPLACED = ", replacedBy: mayor";

    @TempDir
    private Path root;

    private Desk desk;

    @BeforeEach
    void anArticleAndItsRegister() throws IOException {
        desk = Desk.in(root);
        desk.write("a.yaml", """
                article: {id: a, headline: Sirens, datePublished: 2031-05-03}
                facts:
                - {id: sirens, agent: boss, count: {injured: 2, among: boss}, quote: The sirens went off}
                - {by: boss, says: sirens, states: {subject: boss, describedAs: tired}, quote: The sirens went off}
                - {by: mayor, says: sirens, states: {target: boss}, quote: The sirens went off}
                - {who: mayor, memberOf: council, quote: The sirens went off}
                - {who: boss, memberOf: council, quote: The sirens went off}
                """);
        desk.write("b.yaml", """
                article: {id: b, headline: More sirens, datePublished: 2031-05-04}
                facts:
                - {id: again, agent: mayor, quote: The sirens went off}
                """);
    }

    private Desk registers(String more) throws IOException {
        return desk.write("registers.yaml", """
                actors:
                %s  boss: {type: Person, label: the boss, altLabel: [chief], sameAs: 'https://people.example/boss'%s}
                  council: {type: Organization, label: the council}
                  club: {type: Organization, label: the club}
                """.formatted(MAYOR, more));
    }

    private void stores(BuildReport report) {
        assertThat(desk.printed(report)).doesNotContain("error:");
    }

    private void refuses(BuildReport report, String... findings) {
        assertThat(desk.printed(report)).contains(findings);
        assertThat(report.built()).isEmpty();
    }

    @Test
    void takingTheLineOutGivesBackTheFormerGraphByteForByte() throws IOException {
        stores(registers("").build("."));
        SortedSet<String> before = desk.quads();
        stores(registers(REPLACED).build("."));
        SortedSet<String> with = desk.quads();
        stores(registers("").build("."));

        assertThat(desk.quads()).isEqualTo(before).isNotEqualTo(with);
    }

    @Test
    void equalsACleanBuildWhetherTheLineComesSoonerOrLater() throws IOException {
        stores(registers("").build("."));
        stores(registers(REPLACED).build("."));
        Desk clean = new Desk(desk.folder(), root.resolve("clean"));
        stores(clean.build("."));

        assertThat(desk.quads()).isEqualTo(clean.quads());
    }

    @Test
    void theReplacedIsNamedOnlyWhereItIsReplaced() throws IOException {
        stores(registers(REPLACED).build("."));

        assertThat(desk.quads().stream().filter(q -> q.contains("dateline.example/boss>")))
                .allMatch(
                        q -> q.startsWith("<https://dateline.example/graph/registers> <https://dateline.example/boss>"))
                .allMatch(q -> q.contains("#type>") || q.contains("#replacedBy> <https://dateline.example/mayor>"))
                .hasSizeGreaterThan(2);
    }

    @Test
    void idsMadeFromContentStayWhatTheyWere() throws IOException {
        stores(registers(REPLACED).build("."));

        assertThat(desk.quads())
                .anyMatch(q -> q.contains(
                        "<https://dateline.example/a/boss-says-sirens> <https://w3id.org/dateline/ontology#claimant>"
                                + " <https://dateline.example/mayor>"));
    }

    @Test
    void whatIsReplacedStaysFindableByItsNames() throws IOException {
        stores(registers(REPLACED).build("."));

        assertThat(desk.quads())
                .anyMatch(q -> q.contains("example/mayor> <http://www.w3.org/2004/02/skos/core#altLabel> \"the boss\""))
                .anyMatch(q -> q.contains("example/mayor> <http://www.w3.org/2004/02/skos/core#altLabel> \"chief\""))
                .anyMatch(q -> q.contains("example/mayor> <https://schema.org/sameAs> <https://people.example/boss>"));
    }

    @Test
    void followsChains() throws IOException {
        stores(desk.write("registers.yaml", """
                actors:
                  boss: {type: Person, replacedBy: chief}
                  chief: {type: Person, label: the chief, replacedBy: mayor}
                  council: {type: Organization, label: the council}
                """ + MAYOR).build("."));

        assertThat(desk.quads())
                .anyMatch(q -> q.contains("example/sirens> <https://w3id.org/dateline/ontology#agent>"
                        + " <https://dateline.example/mayor>"))
                .anyMatch(q -> q.contains("example/boss> <https://w3id.org/dateline/ontology#replacedBy>"
                        + " <https://dateline.example/chief>"));
    }

    @Test
    void reportsWhatCannotReplace() throws IOException {
        refuses(registers(", replacedBy: nobody").build("."), "unknown-id: nothing has the id nobody");
        refuses(registers(", replacedBy: boss").build("."), "boss turns out to be boss, and in the end itself again");
        refuses(registers(", replacedBy: council").build("."), "boss is a Person, and council, which it turned out");
        refuses(registers(", replacedBy: [mayor, mayor2]").build("."), "nothing has the id mayor2");
        refuses(
                desk.write("registers.yaml", """
                actors:
                  mayor: {type: Person, replacedBy: boss}
                  boss: {type: Person, replacedBy: mayor}
                  council: {type: Organization, label: the council}
                """).build("."),
                "mayor turns out to be boss",
                "boss turns out to be mayor");
    }

    @Test
    void refusesToLeaveAnArticleBehindThatNamesTheReplaced() throws IOException {
        stores(registers("").build("."));
        SortedSet<String> before = desk.quads();

        refuses(
                registers(REPLACED).build("registers.yaml"),
                "replacement-changed: boss is built as mayor now; a.yaml",
                "hint: build a.yaml too");
        assertThat(desk.quads()).isEqualTo(before);
        stores(desk.build("registers.yaml", "a.yaml"));
    }

    @Test
    void refusesToLeaveAnArticleBehindThatMayHaveNamedTheReplaced() throws IOException {
        stores(registers(REPLACED).build("."));

        refuses(registers("").build("registers.yaml"), "build a.yaml too", "build b.yaml too");
        stores(desk.build("."));
    }

    @Test
    void followsWhatTheStoreSaysWasReplaced() throws IOException {
        stores(registers(REPLACED).build("."));
        stores(desk.write("c.yaml", """
                article: {id: c, headline: Sirens, datePublished: 2031-05-05}
                facts:
                - {id: late, agent: boss, quote: The sirens went off}
                """).build("c.yaml"));

        assertThat(desk.quads())
                .anyMatch(q -> q.contains(
                        "example/late> <https://w3id.org/dateline/ontology#agent> <https://dateline.example/mayor>"));
    }

    @Test
    void rewritesTiesOfRegistersThatStay() throws IOException {
        stores(registers("").build("."));
        stores(desk.write("more.yaml", "actors:\n  aide: {type: Person, label: the aide, memberOf: club}\n")
                .build("more.yaml"));
        stores(desk.write("registers.yaml", """
                actors:
                %s  boss: {type: Person, label: the boss}
                  council: {type: Organization, label: the council}
                  club: {type: Organization, label: the club, replacedBy: council}
                """.formatted(MAYOR)).build("registers.yaml"));

        assertThat(desk.quads())
                .anyMatch(q -> q.contains("example/aide> <https://w3id.org/dateline/ontology#memberOf>"
                        + " <https://dateline.example/council>"));
    }
}
