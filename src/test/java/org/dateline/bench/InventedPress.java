package org.dateline.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented facts files, as many as wanted: each article tells of two events, of which every tenth is an earlier
 * article's, and of one or two sayings, some of which nobody by name stands behind; every third event follows or answers an
 * earlier one, every third article names a tie, and some threats come true. Actors and places come up as often as
 * in the news, which is by Zipf's law. The same seed gives the same bytes. About 70 quads an article.
 */
final class InventedPress {

    private static final int ACTORS = 10_000;
    private static final int PLACES = 1_000;
    private static final int ITEMS = 100;
    private static final int PUBLISHERS = 200;
    private static final int FILES_IN_FOLDER = 1_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 3_650;

    private static final List<String> EVENT_TYPES = List.of(
            "rocket-attack",
            "shelling",
            "air-strike",
            "drone-strike",
            "shooting",
            "clash",
            "arrest",
            "protest",
            "meeting",
            "withdrawal",
            "agreement",
            "accident");
    private static final List<String> STANCES = List.of("blames", "denies", "alleges", "says", "condemns", "threatens");

    private final Random random;
    private final Zipf actors = new Zipf(ACTORS);
    private final Zipf places = new Zipf(PLACES);
    private final List<String> told = new ArrayList<>();
    private final int articles;

    InventedPress(int articles, long seed) {
        this.articles = articles;
        this.random = new Random(seed);
    }

    /** Writes {@code registers.yaml} and one file an article, a thousand to a folder. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("registers.yaml"), registers());
        for (int i = 0; i < articles; i++) {
            Path place = folder.resolve("%03d".formatted(i / FILES_IN_FOLDER));
            if (i % FILES_IN_FOLDER == 0) {
                Files.createDirectories(place);
            }
            try (BufferedWriter out =
                    Files.newBufferedWriter(place.resolve(name(i) + ".yaml"), StandardCharsets.UTF_8)) {
                out.write(article(i));
            }
        }
    }

    private String registers() {
        StringBuilder out = new StringBuilder("actors:\n");
        for (int i = 0; i < PUBLISHERS; i++) {
            out.append("  paper-%d: {type: Organization, label: Paper %d}\n".formatted(i, i));
        }
        List<String> types = List.of("Organization", "Group", "Person", "State");
        for (int i = 0; i < ACTORS; i++) {
            out.append("  actor-%d: {type: %s, label: Actor %d, altLabel: [The %d]}\n"
                    .formatted(i, types.get(i % 4), i, i));
        }
        out.append("places:\n");
        for (int i = 0; i < PLACES; i++) {
            String within = i < 20 ? "" : ", partOf: place-%d".formatted(i % 20);
            out.append("  place-%d: {label: Place %d%s}\n".formatted(i, i, within));
        }
        out.append("items:\n");
        for (int i = 0; i < ITEMS; i++) {
            out.append("  item-%d: {label: Weapon %d}\n".formatted(i, i));
        }
        return out.toString();
    }

    private static String name(int article) {
        return "article-%06d".formatted(article);
    }

    private String article(int number) {
        LocalDate day = FIRST_DAY.plusDays((long) number * DAYS / articles);
        StringBuilder out = new StringBuilder(
                "article: {id: %s, headline: Headline %d, datePublished: %s, publisher: paper-%d}\nfacts:\n"
                        .formatted(name(number), number, day, random.nextInt(PUBLISHERS)));
        List<String> events = new ArrayList<>();
        // the second is always new: two records of one article share no id
        boolean again = !told.isEmpty() && random.nextInt(5) == 0;
        events.add(again ? pick(told) : "event-%d-0".formatted(number));
        events.add("event-%d-1".formatted(number));
        events.forEach(id -> event(id, day, out));
        if (random.nextInt(3) == 0) {
            tie(out);
        }
        saying(number, 0, events.get(random.nextInt(2)), out);
        if (random.nextBoolean() && !told.isEmpty()) {
            saying(number, 1, pick(told), out);
        }
        told.addAll(again ? events.subList(1, 2) : events);
        return out.toString();
    }

    private void event(String id, LocalDate published, StringBuilder out) {
        LocalDate day = published.minusDays(random.nextInt(14));
        String date = switch (random.nextInt(10)) {
            case 0 -> day.toString().substring(0, 7);
            case 1 -> "[%s..%s]".formatted(day, day.plusDays(5));
            default -> day.toString();
        };
        out.append("- {id: %s, label: What %s was, eventType: %s, ".formatted(id, id, pick(EVENT_TYPES)));
        if (random.nextInt(3) > 0) {
            out.append("agent: actor-%d, ".formatted(actors.next(random)));
        }
        out.append("target: actor-%d, place: place-%d, date: %s, "
                .formatted(actors.next(random), places.next(random), date));
        if (random.nextInt(4) == 0) {
            out.append("count: {killed: %d}, ".formatted(random.nextInt(30)));
        }
        if (random.nextInt(4) == 0) {
            out.append("instrument: item-%d, ".formatted(random.nextInt(ITEMS)));
        }
        if (random.nextInt(3) == 0 && !told.isEmpty()) {
            out.append("%s: %s, ".formatted(pick(List.of("after", "because", "inResponseTo")), pick(told)));
        }
        out.append("quote: what happened there that day in their own words of %s}\n".formatted(id));
    }

    /** Persons are every fourth actor from the third on, states every fourth from the fourth on. */
    private void tie(StringBuilder out) {
        int some = actors.next(random) / 4 * 4;
        int other = actors.next(random) / 4 * 4;
        String tie = random.nextBoolean()
                ? "who: actor-%d, officeIn: actor-%d, roleName: minister".formatted(some + 2, other + 3)
                : "who: actor-%d, backedBy: actor-%d".formatted(some + 1, other + 3);
        out.append("- {%s, quote: a tie that is named in passing}\n".formatted(tie));
    }

    private void saying(int number, int which, String event, StringBuilder out) {
        String stance = pick(STANCES);
        String speaker = random.nextInt(20) == 0 ? "unnamed" : "actor-" + actors.next(random);
        out.append("- {id: saying-%d, by: %s, date: %s, "
                .formatted(which, speaker, FIRST_DAY.plusDays((long) number * DAYS / articles)));
        int accused = actors.next(random);
        switch (stance) {
            case "threatens" ->
                out.append(
                        "threatens: {id: threat-%d-%d, label: Threat %d, eventType: air-strike, target: actor-%d%s}, "
                                .formatted(
                                        number,
                                        which,
                                        number,
                                        accused,
                                        random.nextInt(5) > 0 ? "" : ", realizedBy: " + event));
            case "says" ->
                out.append("says: %s, states: {count: {injured: %d+}}, ".formatted(event, 1 + random.nextInt(9)));
            case "condemns" -> out.append("condemns: %s, wording: a crime, ".formatted(event));
            default -> out.append("%s: %s, states: {agent: actor-%d}, ".formatted(stance, event, accused));
        }
        out.append("quote: the speaker said in so many words %d}\n".formatted(number));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Numbers from 0, the first twice as often as the second, three times as often as the third. */
    private static final class Zipf {

        private final double[] sums;

        Zipf(int size) {
            sums = new double[size];
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += 1.0 / (i + 1);
                sums[i] = sum;
            }
        }

        int next(Random random) {
            double wanted = random.nextDouble() * sums[sums.length - 1];
            int found = java.util.Arrays.binarySearch(sums, wanted);
            return Math.min(found < 0 ? -found - 1 : found, sums.length - 1);
        }
    }

    /** Writes them: folder, how many articles, seed. */
    public static void main(String[] args) {
        try {
            new InventedPress(Integer.parseInt(args[1]), Long.parseLong(args[2])).write(Path.of(args[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
