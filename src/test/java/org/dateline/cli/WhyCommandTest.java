package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.dateline.diagnostic.TextWidth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code why} tells of the bundled articles. In the golden files the lines of facts files are left out. */
class WhyCommandTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Pattern PLACE = Pattern.compile("(src/main/facts/\\S+\\.yaml):(\\d+):(\\d+)");

    @TempDir
    private static Path folder;

    private static Tool tool;

    @BeforeAll
    static void build() {
        tool = new Tool(PROJECT);
        assertThat(tool.run("build", "src/main/facts", "-s", store()).code()).isZero();
    }

    private static String store() {
        return folder.resolve("store").toString();
    }

    private static Tool.Outcome why(String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "why";
        all[1] = "-s";
        all[2] = store();
        System.arraycopy(words, 0, all, 3, words.length);
        return tool.run(all);
    }

    @ParameterizedTest
    @CsvSource({
        "claimed, barrage agent iran-backed-militias",
        "denied, overloaded-lift target overloaded-container",
        "event, barrage",
        "scenario, embassy-pullout",
        "claim, al-monitor-2020-12-20/three-rockets",
        "second-hand, port-gazette-2031-03-14/shift-foreman-says-pier-4-crane",
        "relation, port-gazette-2031-03-14/hakon-brisk-memberof-kaldervik-terminals",
        "tie, kataib-hezbollah relatedTo Iran",
        "actor, Håkon Brisk",
        "article, port-gazette-2031-03-14",
        "speech, united-states blames barrage"
    })
    void explainsAsInTheGoldenFile(String name, String words) throws IOException {
        Tool.Outcome why = why(words);

        assertThat(why.err()).isEmpty();
        assertThat(why.code()).isZero();
        Path golden = PROJECT.resolve("src/test/resources/dateline/why/" + name + ".txt");
        assertThat(PLACE.matcher(why.out()).replaceAll("$1:<line>")).isEqualTo(Files.readString(golden));
        assertThat(why.lines()).allMatch(line -> TextWidth.of(line) <= 100);
    }

    @Test
    void pointsAtTheLineWhereItIsWritten() throws IOException {
        Matcher place = PLACE.matcher(why("barrage").out());

        assertThat(place.find()).isTrue();
        String line = Files.readAllLines(PROJECT.resolve(place.group(1))).get(Integer.parseInt(place.group(2)) - 1);
        assertThat(line.substring(Integer.parseInt(place.group(3)) - 1)).isEqualTo("id: barrage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "barrage",
                "Rockets fall near the US Embassy in Baghdad",
                "FUSILLADE",
                "fusillade",
                ":barrage",
                "https://dateline.example/barrage",
                "<https://dateline.example/barrage>"
            })
    void findsAThingByAnyOfItsNames(String name) {
        assertThat(why(name).out()).isEqualTo(why("barrage").out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kataib-hezbollah backedBy iran",
                "\"Kataib Hezbollah\" backedBy Iran",
                "Kataib Hezbollah backedBy Iran",
                "Kataib Hezbollah dl:backedBy Tehran"
            })
    void findsAStatementByAnyOfTheNamesOfItsParts(String words) {
        assertThat(why(words).out())
                .isEqualTo(why("kataib-hezbollah", "backedBy", "iran").out());
    }

    @Test
    void takesShortKeysCodesAndText() {
        assertThat(why("al-monitor-2020-12-20/united-states-blames-barrage by united-states")
                        .out())
                .contains("1 article says so in its own voice.");
        assertThat(why("barrage eventType rocket-attack").out()).contains("1 article says so in its own voice.");
        assertThat(why("uss-nimitz", "describedAs", "aircraft carrier").out())
                .contains("1 article says so in its own voice.");
        assertThat(why("barrage date 2020-12-21").out()).contains("No article in this store says so in its own voice.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "barage | 'barage' is nothing in this store; expected an id, a label or an IRI"
                        + " | did you mean: barrage (Rockets fall near the US Embassy in Baghdad)?",
                "nobody-knows-this | 'nobody-knows-this' is nothing in this store; | ''",
                "barrage agnt iran | no key is called 'agnt' | did you mean: agent?",
                "barrage blams iran | no key is called 'blams' | did you mean: blames?",
                "barrage agent irran | 'irran' is nothing in this store; | did you mean: iran (Iran)",
                "barage agent iran | 'barage' is nothing in this store; | did you mean: barrage",
                "one two three four | 'one two three four' is nothing in this store; | ''",
                "<https://example.org/x> | 'https://example.org/x' is nothing in this store; | ''",
                "dl:agent | agent is a word of the ontology, not of the facts | dateline ontology agent tells all about it"
            })
    void saysWhatItDoesNotKnowAndWhatIsNear(String words, String message, String hint) {
        Tool.Outcome why = why(words);

        assertThat(why.code()).isEqualTo(2);
        assertThat(why.out()).isEmpty();
        assertThat(why.err()).startsWith("dateline why: " + message).contains(hint);
    }

    @Test
    void writesJson() {
        JsonObject claimed = JSON.parse(
                why("barrage agent iran-backed-militias", "-f", "json").out());

        assertThat(claimed.get("asserted").getAsBoolean().value()).isFalse();
        JsonObject group = claimed.get("groups").getAsArray().get(0).getAsObject();
        JsonObject saying = group.get("records").getAsArray().get(0).getAsObject();
        assertThat(saying.getString("id")).isEqualTo("al-monitor-2020-12-20/united-states-blames-barrage");
        assertThat(saying.get("quotes").getAsArray().get(0).getAsObject().getString("words"))
                .isEqualTo("the United States has blamed … Iran-backed militias");
        assertThat(saying.get("places").getAsArray().get(0).getAsObject().getString("file"))
                .isEqualTo("src/main/facts/al-monitor-2020-12-20.yaml");
        assertThat(saying.getObj("article").getString("publisher")).isEqualTo("Al-Monitor");
    }

    @Test
    void explainsARowOfTheTableThatQueryShowed() {
        assertThat(tool.run("query", "who-blames-whom", "-p", "for=barrage", "-s", store())
                        .code())
                .isZero();

        assertThat(why("2").out())
                .startsWith("Row 2 of who-blames-whom\n")
                .contains("claimant     United States\n")
                .contains("\n" + why("barrage agent iran-backed-militias").out());
        assertThat(why("3").err())
                .isEqualTo("dateline why: there is no row 3; the last table, of who-blames-whom, has 2\n");
    }

    @Test
    void queryAddsTheWordsBehindEachRow() {
        Tool.Outcome rows =
                tool.run("query", "who-blames-whom", "-p", "for=barrage", "--evidence", "-f", "csv", "-s", store());

        assertThat(rows.lines().getFirst()).endsWith(",article,quote,quotedFrom,link");
        assertThat(rows.lines().getLast())
                .endsWith(",the United States has blamed … Iran-backed militias,"
                        + "https://dateline.example/al-monitor-2020-12-20,");
    }

    @Test
    void namesFilesFromWhereItIsCalled() {
        Tool.Outcome why = new Tool(folder).run("why", "barrage", "-s", store());

        assertThat(why.out()).contains("at " + PROJECT + "/src/main/facts/al-monitor-2020-12-20.yaml:");
    }

    @Test
    void needsWordsAStoreAndAFormatThatThereIs() {
        assertThat(why().code()).isEqualTo(2);
        assertThat(why("barrage", "-f", "poem").code()).isEqualTo(2);
        Tool.Outcome none =
                tool.run("why", "barrage", "-s", folder.resolve("none").toString());
        assertThat(none.code()).isEqualTo(3);
        assertThat(List.of(none.err().split("\n"))).hasSize(1);
    }
}
