package org.dateline;

import java.util.List;
import java.util.Random;

/**
 * Invented facts files that have much to do with each other: they share events, tell of the same actors, and refer to
 * each other's claims. Some of what they write is wrong in the light of what others write.
 */
final class Newsroom {

    static final List<String> ARTICLES = List.of("north-1", "north-2", "south-1", "south-2", "west-1");

    private final Random random;
    private boolean corrected;

    Newsroom(Random random) {
        this.random = random;
    }

    /** From now on what was told as an event is told as a scenario, or the other way round. */
    void correct() {
        corrected = !corrected;
    }

    /** The text that all articles have in common. */
    String text() {
        return "The sirens went off in Norden on Monday" + (random.nextBoolean() ? ", twice.\n" : ".\n");
    }

    /** The file of an article, with what it tells chosen at random. */
    String article(String name) {
        boolean clerk = chance(2);
        String other = ARTICLES.get(random.nextInt(ARTICLES.size()));
        return """
                article: {id: %s, headline: Sirens in Norden, datePublished: 2031-05-0%d}
                actors:
                  mayor: {%slabel: %s}
                %s%s%sfacts:
                - {id: sirens, label: "Sirens, says %s", eventType: alert, agent: mayor, quote: The sirens went off}
                - {id: says-so, by: mayor, says: sirens, quote: The sirens went off}
                %s%s%s""".formatted(
                        name,
                        1 + random.nextInt(3),
                        chance(3) ? "type: Person, " : "",
                        chance(20) ? "the other mayor" : "the mayor",
                        chance(2) ? "  council: {type: Organization, label: the council}\n" : "",
                        clerk ? "  clerk: {label: the clerk}\n" : "",
                        chance(2) ? "places:\n  norden: {label: Norden}\n" : "",
                        name,
                        clerk ? "- {label: She writes, agent: clerk, quote: The sirens went off}\n" : "",
                        rumour(name),
                        chance(2) ? reference(other) : "");
    }

    private String rumour(String name) {
        String id = name.startsWith("north") ? "rumour" : "rumour-of-" + name;
        return corrected
                ? "- {id: %s, label: A second alert, factuality: alleged, agent: mayor, quote: The sirens went off}\n"
                        .formatted(id)
                : "- {id: %s, label: A second alert, agent: mayor, quote: The sirens went off}\n".formatted(id);
    }

    private String reference(String other) {
        return switch (random.nextInt(6)) {
            case 0 ->
                "- {label: They answer, agent: council, inResponseTo: %s/says-so, quote: The sirens went off}\n"
                        .formatted(other);
            case 1 -> "- {id: calm, label: Calm, after: rumour, place: norden, quote: The sirens went off}\n";
            case 2 -> "- {by: council, denies: sirens, states: {agent: mayor}, quote: The sirens went off}\n";
            case 3 -> "- {who: mayor, memberOf: council, quote: The sirens went off}\n";
            case 4 -> "- {label: More, after: rumour-of-%s, quote: The sirens went off}\n".formatted(other);
            default -> "- {id: after-calm, label: After, after: calm, near: norden, quote: The sirens went off}\n";
        };
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    /** A file of registers alone. */
    String registers() {
        return """
                actors:
                  council: {type: Organization, label: the council}
                  %s
                places:
                  norden: {label: Norden%s}
                """.formatted(chance(2) ? "mayor: {type: Person}" : clerk(), chance(3) ? ", altLabel: [the North]" : "");
    }

    private String clerk() {
        return "clerk: {label: the clerk, altLabel: [she]%s}".formatted(chance(2) ? ", replacedBy: mayor" : "");
    }
}
