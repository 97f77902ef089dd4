package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store answers about the bundled articles: the main job, end to end. */
class BundledFactsTest {

    private static final Path FACTS = Path.of("src/main/facts").toAbsolutePath();
    private static final String BASE = "https://dateline.example/";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() {
        Tool.Outcome built = new Tool(folder).run("build", FACTS.toString());
        assertThat(built.code()).as(built.err()).isZero();
        assertThat(built.out()).isEmpty();
    }

    private static Tool.Outcome ask(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "query";
        System.arraycopy(args, 0, all, 1, args.length);
        return new Tool(folder).run(all);
    }

    @Test
    void timelineStandsInTheOrderOfTimeWithMixedPrecision() {
        List<String> rows = ask("timeline").lines();
        assertThat(rows.stream().filter(row -> row.contains("al-monitor")).map(row -> row.replaceAll(" {2,}", " | ")))
                .containsSubsequence(
                        "2020-01-03 | The US kills Qasem Soleimani | asserted | Baghdad | al-monitor-2020-12-20",
                        "2020-09 | Mike Pompeo threatens: The US pulls its personnel out of its embassy in Iraq;"
                                + " The US targets the militias without distinction"
                                + " | claimed | al-monitor-2020-12-20",
                        "2020-10 | Iran-linked militias declare a pause | asserted | Iraq | al-monitor-2020-12-20",
                        "2020-11 | A top nuclear scientist is assassinated | asserted | al-monitor-2020-12-20",
                        "[..2020-11-18] | A volley of rockets hits Baghdad | asserted | Baghdad | al-monitor-2020-12-20",
                        "2020-12-20 | Rockets fall near the US Embassy in Baghdad | asserted | Green Zone"
                                + " | al-monitor-2020-12-20");
    }

    @Test
    void rivalBlamesOfTheBarrageStandSideBySide() {
        assertThat(ask("who-blames-whom", "-f", "csv").lines())
                .filteredOn(row -> row.contains("al-monitor"))
                .extracting(row -> row.replace(BASE, "").split(",", -1))
                .extracting(cells -> cells[1] + ": " + cells[2] + " → " + cells[3])
                .containsExactly(
                        "scientist-killing: iranian-officials → israel",
                        "barrage: iraqi-military → outlawed-group",
                        "barrage: united-states → iran-backed-militias");
    }

    @Test
    void nobodyAttackedWhereTheArticleNamesNobodyAndNothingThreatenedHappened() {
        List<String> rows = ask("who-attacked-whom", "-f", "csv").lines();
        assertThat(rows)
                .filteredOn(row -> row.contains("barrage,"))
                .isNotEmpty()
                .allMatch(r -> r.contains("not stated"));
        assertThat(rows)
                .filteredOn(row -> row.contains("scientist-killing,"))
                .isNotEmpty()
                .allMatch(row -> row.contains("not stated"));
        assertThat(rows)
                .noneMatch(row -> row.contains("embassy-pullout"))
                .noneMatch(row -> row.contains("us-targets-militias"))
                .noneMatch(row -> row.contains("israel"));
    }

    @Test
    void casualtiesKeepTheirBoundAndTheirSpeaker() {
        assertThat(ask("casualties").lines())
                .filteredOn(row -> row.contains("Embassy"))
                .singleElement()
                .asString()
                .contains("at least 1 injured (Iraqi civilians)", "US State Department", "claimed");
    }

    @Test
    void everyQuoteOfTheInventedArticleIsProven() {
        assertThat(new Tool(folder)
                        .run(
                                "check",
                                FACTS.resolve("port-gazette-2031-03-14.yaml").toString()))
                .satisfies(checked -> {
                    assertThat(checked.code()).isZero();
                    assertThat(checked.err())
                            .contains("no problems")
                            .contains(" proven.")
                            .doesNotContain("unproven");
                });
    }

    @Test
    void oneChangedLetterIsToldAtItsLineWithTheRightPassage() throws IOException {
        String facts = Files.readString(FACTS.resolve("port-gazette-2031-03-14.yaml"));
        String wrong = facts.replaceFirst("denied that the container", "denied that the contaimer");
        assertThat(wrong).isNotEqualTo(facts);
        Path copy = Files.createDirectories(folder.resolve("changed"));
        Files.writeString(copy.resolve("facts.yaml"), wrong);
        Files.copy(FACTS.resolve("port-gazette-2031-03-14.txt"), copy.resolve("port-gazette-2031-03-14.txt"));
        int line = (int) wrong.substring(0, wrong.indexOf("contaimer")).lines().count();

        Tool.Outcome checked = new Tool(folder).run("check", "changed/facts.yaml");

        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.err())
                .contains("changed/facts.yaml:" + line + ":")
                .contains("quote-not-found")
                .contains("nearest: denied that the ⟦container⟧")
                .contains("(port-gazette-2031-03-14.txt:");
    }
}
