package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store answers, and what it must not answer, about a court case, an election and a takeover bid. */
class GenresTest {

    private static final Path FACTS = Path.of("src/main/facts").toAbsolutePath();
    private static final String COURT = "sund-tribune-2031-06-11";
    private static final String ELECTION = "calder-observer-2031-10-06";
    private static final String TAKEOVER = "kestrel-financial-2031-02-20";
    private static final String NAMESPACES =
            "https://dateline\\.example/|https://w3id\\.org/dateline/(ontology#|code/[a-zA-Z]+/)";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() {
        Tool.Outcome built = new Tool(folder).run("build", FACTS.toString());
        assertThat(built.code()).as(built.err()).isZero();
    }

    /** The rows of an answer as CSV, without the namespaces; the first line, which names the columns, is left out. */
    private static List<String> ask(String... args) {
        String[] all = Stream.of(Stream.of("query"), Stream.of(args), Stream.of("-f", "csv"))
                .flatMap(part -> part)
                .toArray(String[]::new);
        Tool.Outcome answer = new Tool(folder).run(all);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.lines().stream()
                .skip(1)
                .map(row -> row.replaceAll(NAMESPACES, ""))
                .toList();
    }

    /** Who says what of this, as {@code <claimant> <stance> <property> <value>: <certainty>}. */
    private static Stream<String> saidOf(String subject) {
        return ask("only-claimed", "-p", "of=" + subject).stream()
                .map(row -> row.split(",", -1))
                .map(cells -> "%s %s %s %s: %s".formatted(cells[3], cells[4], cells[1], cells[2], cells[6]));
    }

    private static List<String> eventsOfType(String... types) {
        String codes =
                String.join(" ", Stream.of(types).map("eventType:"::concat).toList());
        return ask("SELECT ?event { VALUES ?type { " + codes + " } ?event dl:eventType ?type ; a dl:Event }");
    }

    /** The events of which some article asserts that this actor is the agent. */
    private static List<String> deedsOf(String actor) {
        return ask("SELECT ?event { ?event dl:agent :" + actor + " }");
    }

    private static List<String> timeline(String article) {
        return ask("timeline").stream()
                .filter(row -> row.endsWith("," + article))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {COURT, ELECTION, TAKEOVER})
    void everyQuoteIsProvenWithoutAWarning(String article) {
        Tool.Outcome checked =
                new Tool(folder).run("check", FACTS.resolve(article + ".yaml").toString());
        assertThat(checked.code()).as(checked.err()).isZero();
        assertThat(checked.err()).contains("no problems").contains(" proven.").doesNotContain("unproven");
    }

    @ParameterizedTest
    @ValueSource(strings = {COURT, ELECTION, TAKEOVER})
    void votesSharesMarginsSumsAndJobsAreNoCasualties(String article) {
        assertThat(ask("casualties")).isNotEmpty().noneMatch(row -> row.contains(article));
    }

    @ParameterizedTest
    @ValueSource(strings = {COURT, ELECTION, TAKEOVER})
    void nobodyAttackedAnybody(String article) {
        assertThat(ask("who-attacked-whom")).isNotEmpty().noneMatch(row -> row.contains(article));
    }

    @Test
    void convictionAndAcquittalHappenedEachOnItsDay() {
        assertThat(timeline(COURT))
                .contains(
                        "2031-04-03,lund-acquittal,asserted,,,,," + COURT,
                        "2031-06-11,halle-verdict,asserted,,,,," + COURT);
    }

    @Test
    void nothingThatTheAccusedAreSaidToHaveDoneIsAsserted() {
        assertThat(deedsOf("tarnvik-court")).containsExactlyInAnyOrder("halle-verdict", "lund-acquittal");
        assertThat(deedsOf("jorgen-halle")).isEmpty();
        assertThat(deedsOf("petra-lund")).isEmpty();
    }

    @Test
    void theHolidayIsAdmittedAndTheCashContested() {
        assertThat(saidOf("halle-takings"))
                .filteredOn(said -> said.contains("participant"))
                .containsExactlyInAnyOrder(
                        "daithi-moran alleges participant halle-holiday: claimed",
                        "jorgen-halle concedes participant halle-holiday: claimed",
                        "daithi-moran alleges participant halle-cash: contested",
                        "ilse-van-roy confirms participant halle-cash: contested",
                        "jorgen-halle denies participant halle-cash: contested");
    }

    @Test
    void aJudgeWhoDoubtsTheContractsNeitherPutsThemForwardNorDeniesThem() {
        assertThat(saidOf("contracts-steered"))
                .contains("daithi-moran alleges agent jorgen-halle: claimed")
                .noneMatch(said -> said.contains("ilse-van-roy"));
        assertThat(ask("SELECT ?s { ?claim dl:about :contracts-steered ; dl:claimant :ilse-van-roy ; dl:stance ?s }"))
                .containsExactly("questions");
    }

    @Test
    void theSentenceIsOrderedAndNotYetServed() {
        assertThat(saidOf("halle-prison")).contains("tarnvik-court orders duration P4Y6M: claimed");
        assertThat(eventsOfType("detention")).isEmpty();
    }

    @Test
    void anAppealThatWasMadeIsAnEventAndAnAnnouncedOneIsNot() {
        assertThat(eventsOfType("appeal")).containsExactly("lund-appeal");
        assertThat(ask("SELECT ?f { VALUES ?s { :halle-appeal :lund-hearing } ?s dl:factuality ?f }"))
                .containsExactlyInAnyOrder("planned", "scheduled");
    }

    @Test
    void theBookkeepersWordStandsBehindTheProsecutors() {
        assertThat(ask("who-blames-whom", "-p", "accuses=petra-lund"))
                .singleElement()
                .asString()
                .startsWith(",invoices-burnt,halle-bookkeeper,petra-lund,open,,daithi-moran,contested,");
    }

    @Test
    void aVictoryThatIsClaimedAndDeniedIsNoResult() {
        assertThat(eventsOfType("result")).containsExactly("ferrao-2026");
        assertThat(saidOf("olcen-victory"))
                .contains(
                        "renata-olcen alleges participant renata-olcen: contested",
                        "ferrao-campaign denies participant renata-olcen: contested")
                .allMatch(said -> said.endsWith(": contested"));
    }

    @Test
    void figuresAreTheCommissionsWordAndPreliminary() {
        assertThat(saidOf("olcen-count"))
                .contains(
                        "talvera-commission says count count/votes;611406;611406;611406;;: claimed",
                        "talvera-commission says count count/margin;1212;1212;1212;;: claimed",
                        "talvera-commission says count"
                                + " count/share;50.05;50.05;50.05;counted-ballots;;unit=percent: claimed",
                        "tomas-wiecek describes describedAs preliminary: claimed")
                .filteredOn(said -> said.contains("tomas-wiecek"))
                .hasSize(1);
        assertThat(ask("SELECT ?c { :talvera-run-off dl:count ?c }")).isEmpty();
    }

    @Test
    void fraudIsContestedAndNoDeedOfTheOfficials() {
        assertThat(deedsOf("saltmere-officials")).isEmpty();
        assertThat(ask("who-blames-whom", "-p", "accuses=saltmere-officials"))
                .singleElement()
                .asString()
                .startsWith(",ballot-stuffing,ferrao-campaign,saltmere-officials,open,,,contested,");
    }

    @Test
    void theObserverIsKnownThroughTheLawyerOnly() {
        assertThat(ask("only-claimed", "-p", "of=seals-broken"))
                .singleElement()
                .asString()
                .contains(",straits-observer,alleges,lucia-brandao,reported,");
        assertThat(saidOf("straits-observer")).containsExactly("lucia-brandao says memberOf straits-league: claimed");
    }

    @Test
    void aResignationThatIsThreatenedIsNoResignation() {
        assertThat(saidOf("wiecek-resigns")).contains("tomas-wiecek threatens agent tomas-wiecek: claimed");
        assertThat(ask("SELECT ?c { :wiecek-resigns dl:condition ?c }")).containsExactly("winner-ordered");
        assertThat(eventsOfType("resignation", "publication")).isEmpty();
    }

    @Test
    void theRivalBidIsHearsay() {
        assertThat(saidOf("varga-bid"))
                .isNotEmpty()
                .allMatch(said -> said.startsWith(" reports ") && said.endsWith(": hearsay"));
        assertThat(eventsOfType("offer")).containsExactly("coralline-offer");
        assertThat(deedsOf("varga-holding")).isEmpty();
    }

    @Test
    void theTakeoverIsOnlyIntendedAndHangsOnTheAuthority() {
        assertThat(ask("SELECT ?f ?c { :coralline-takeover dl:factuality ?f ; dl:condition ?c }"))
                .containsExactly("intended,takeover-approved");
        assertThat(eventsOfType("purchase")).isEmpty();
        assertThat(timeline(TAKEOVER)).contains("2031-02-20,offer-refused,asserted,,,,," + TAKEOVER);
    }

    @Test
    void fearedLayoffsAreNoEventAndTheirNumberIsContested() {
        assertThat(eventsOfType("layoff")).containsExactly("layoff-2024");
        assertThat(saidOf("feared-layoffs"))
                .filteredOn(said -> said.contains("count"))
                .containsExactlyInAnyOrder(
                        "glassworkers-union fears count count/jobs;900;900;900;;: contested",
                        "coralline-partners denies count count/jobs;900;900;900;;: contested");
    }

    @Test
    void presentAndFormerOfficeKeepTheirTime() {
        assertThat(ask("SELECT ?firm ?time { ?tie dl:relationSubject :chiara-ostby ; dl:relationObject ?firm ;"
                        + " dl:date ?time }"))
                .containsExactlyInAnyOrder("norholm-glass,2029/..", "varga-holding,../2028");
    }

    @Test
    void aShareOfTheFirmStandsOnTheTie() {
        assertThat(ask("SELECT ?firm ?count { ?tie dl:relationSubject :coralline-partners ; dl:relationObject ?firm ;"
                        + " dl:count ?count }"))
                .containsExactly("norholm-glass,count/share;18.4;18.4;18.4;norholm-shares;;unit=percent");
    }
}
