package org.dateline.explanation;

import java.util.List;
import java.util.Optional;
import org.dateline.diagnostic.Place;

/**
 * Why something stands in a store. Plain values: it outlives the transaction, and is written as text or as JSON.
 *
 * @param title what is explained, in labels
 * @param about the same by its ids: one for a thing, three for a statement
 * @param asserted for a statement, whether an article that was not replaced says so in its own voice
 * @param verdict what is to be said first, a sentence each
 * @param groups the records behind it
 */
public record Explanation(
        String title, List<Name> about, Optional<Boolean> asserted, List<String> verdict, List<Group> groups) {

    public Explanation {
        about = List.copyOf(about);
        verdict = List.copyOf(verdict);
        groups = List.copyOf(groups);
    }

    /**
     * Something by its names.
     *
     * @param iri empty for a literal
     * @param id as users may write it: below the base, or with a prefix; a literal's own text
     * @param label as tables show it
     */
    public record Name(String iri, String id, String label) {}

    /**
     * Records that have the same to do with it.
     *
     * @param heading a few words
     * @param testimonies those told in full
     * @param mentions those only named
     * @param more how many others there are
     */
    public record Group(String heading, List<Testimony> testimonies, List<Mention> mentions, int more) {
        public Group {
            testimonies = List.copyOf(testimonies);
            mentions = List.copyOf(mentions);
        }
    }

    /**
     * A record that is only named.
     *
     * @param how what it has to do with what is explained, such as {@code agent}
     */
    public record Mention(Name record, String how) {}

    /** One property with its values, as a record or entry has it. */
    public record Fact(Name property, List<Name> values) {
        public Fact {
            values = List.copyOf(values);
        }
    }

    /**
     * An article.
     *
     * @param publisher as tables show it
     * @param replacedBy the articles that replace it; none when it stands
     */
    public record Card(
            Name article,
            Optional<String> headline,
            Optional<String> publisher,
            Optional<String> published,
            Optional<String> url,
            List<Name> replacedBy) {
        public Card {
            replacedBy = List.copyOf(replacedBy);
        }

        /** Whether another version took its place. */
        public boolean isReplaced() {
            return !replacedBy.isEmpty();
        }
    }

    /**
     * Words of the article.
     *
     * @param supports the keys that they support; none when they support the whole
     */
    public record Words(
            String words, boolean proven, List<Name> supports, List<String> translations, Optional<String> link) {
        public Words {
            supports = List.copyOf(supports);
            translations = List.copyOf(translations);
        }
    }

    /**
     * A record as one article tells it, the article itself, or a register entry.
     *
     * @param remark how it is to be taken, such as that it denies the whole; may be empty
     * @param concluded the properties that the curator reasoned out
     * @param article empty for a register entry
     * @param places where it is written
     */
    public record Testimony(
            Name record,
            String remark,
            List<Fact> facts,
            List<Name> concluded,
            List<Words> quotes,
            Optional<Card> article,
            List<Place> places) {

        public Testimony {
            facts = List.copyOf(facts);
            concluded = List.copyOf(concluded);
            quotes = List.copyOf(quotes);
            places = List.copyOf(places);
        }

        Testimony with(String someRemark) {
            return new Testimony(record, someRemark, facts, concluded, quotes, article, places);
        }

        Testimony at(List<Place> somePlaces) {
            return new Testimony(record, remark, facts, concluded, quotes, article, somePlaces);
        }
    }

    /** Tells where things are written. */
    @FunctionalInterface
    public interface Whereabouts {

        /**
         * The places of a record in the file of an article, or of a register entry in any file.
         *
         * @param article its id; empty for a register entry
         */
        List<Place> of(Optional<String> article, String id);
    }

    /** The same with the places of everything that is told in full. */
    public Explanation placed(Whereabouts whereabouts) {
        return new Explanation(
                title,
                about,
                asserted,
                verdict,
                groups.stream()
                        .map(group -> new Group(
                                group.heading,
                                group.testimonies.stream()
                                        .map(told -> told.at(whereabouts.of(
                                                told.article.map(
                                                        card -> card.article().id()),
                                                told.record.id())))
                                        .toList(),
                                group.mentions,
                                group.more))
                        .toList());
    }
}
