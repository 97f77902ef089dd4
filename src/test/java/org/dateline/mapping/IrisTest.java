package org.dateline.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.irix.IRIs;
import org.dateline.diagnostic.Place;
import org.dateline.fact.Count;
import org.dateline.fact.CountText;
import org.dateline.fact.Id;
import org.dateline.fact.Proposition;
import org.dateline.fact.Quote;
import org.dateline.fact.Value;
import org.dateline.ontology.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content to IRI is injective, whatever names, texts and numbers the content has. */
class IrisTest {

    private static final int MANY = 20_000;
    private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

    /** Pieces of which names and texts are put together, so that what separates parts of an IRI occurs inside them. */
    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "A",
            "1",
            "agent",
            "quote",
            "count",
            "=",
            "~",
            "%",
            "%2F",
            "/",
            ";",
            "@",
            "^",
            "string",
            ".",
            "..",
            "-",
            "_",
            " ",
            "#",
            "?",
            "proposition",
            "é",
            "e\u0301",
            "إ",
            "\uD83D\uDE00",
            "\u200D",
            "~count~",
            "unit=",
            "");

    private static final List<String> NAME_PIECES =
            List.of("a", "b", "A", "1", ".", "..", "-", "_", "agent", "é", "إ", "\uD801\uDC00", "string", "x2F");

    private final Random random = new Random(20201220);

    @Test
    void differentContentsNeverShareAnIri() {
        Map<String, Object> contents = new HashMap<>();
        for (int i = 0; i < MANY; i++) {
            for (Object content : List.of(id(), count(), proposition(), quote())) {
                Object before = contents.putIfAbsent(iri(content), named(content));
                assertThat(before == null ? named(content) : before)
                        .as(iri(content))
                        .isEqualTo(named(content));
            }
        }
        assertThat(contents).hasSizeGreaterThan(MANY).doesNotContainKeys(IRIS.registers(), IRIS.ontology());
    }

    @Test
    void iriIsValidWhateverTheContent() {
        for (int i = 0; i < MANY / 10; i++) {
            for (Object content : List.of(id(), count(), proposition(), quote())) {
                String iri = iri(content);
                assertThat(IRIs.check(iri)).as(iri).isTrue();
                assertThat(IRIs.resolve(iri)).as("already in normal form").isEqualTo(iri);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proposition", "count", "graph", "quote", "a/b", "", ".a", "-a", "e\u0301", "a b", "a%2Fb", "a#"
            })
    void namesThatCouldBeMistakenForOtherIrisAreNoIds(String name) {
        assertThat(Id.objectionTo(name)).isPresent();
    }

    @Test
    void sameContentHasTheSameIriInEveryArticle() {
        Proposition one = new Proposition(Id.shared("fire"), Vocabulary.AGENT, new Value.Thing(Id.shared("union")));

        assertThat(IRIS.of(one)).isEqualTo("https://dateline.example/proposition/fire/agent/union");
    }

    private static String iri(Object content) {
        return switch (content) {
            case Id id -> IRIS.of(id);
            case Count count -> IRIS.of(count);
            case Proposition proposition -> IRIS.of(proposition);
            case Quote quote -> IRIS.of(quote, quote.words());
            default -> throw new IllegalStateException(content.toString());
        };
    }

    /** Names of an article's records are told apart whatever their kind, so a quote's IRI needs no more than the name. */
    private static Object named(Object content) {
        return content instanceof Quote quote
                ? List.of(quote.words(), quote.owner().name(), quote.number())
                : content;
    }

    private Id id() {
        String name = name();
        return random.nextBoolean() ? Id.shared(name) : Id.local(name(), name);
    }

    private String name() {
        while (true) {
            String name = joined(NAME_PIECES);
            if (Id.objectionTo(name).isEmpty()) {
                return name;
            }
        }
    }

    private String text() {
        return joined(PIECES);
    }

    private String joined(List<String> pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The words stand for the article in which the quote is told. */
    private Quote quote() {
        String article = name();
        Id owner = random.nextBoolean() ? Id.shared(name()) : Id.local(article, name());
        if (owner.name().equals(article)) {
            owner = Id.local(article, owner.name());
        }
        return new Quote(
                owner, 1 + random.nextInt(3), article, Optional.empty(), List.of(), List.of(), Place.of("facts.yaml"));
    }

    private Proposition proposition() {
        return new Proposition(id(), property(), value());
    }

    private String property() {
        List<String> namespaces = List.of(Vocabulary.DL, Vocabulary.SCHEMA, "https://shop.example/news#", "urn:x:");
        return namespaces.get(random.nextInt(namespaces.size())) + name();
    }

    private Value value() {
        return switch (random.nextInt(5)) {
            case 0 -> new Value.Thing(id());
            case 1 -> new Value.Resource(random.nextBoolean() ? property() : Vocabulary.CODE + "stance/" + name());
            case 2 -> new Value.Counted(count());
            case 3 -> Value.Literal.in(random.nextBoolean() ? "en" : "pt-BR", text());
            default ->
                new Value.Literal(
                        text(),
                        random.nextBoolean() ? Value.Literal.XSD + name() : "https://shop.example/" + name(),
                        "");
        };
    }

    private Count count() {
        CountText amount = amount();
        return new Count(
                random.nextBoolean() ? Vocabulary.COUNTED + "/" + name() : "https://shop.example/" + name(),
                amount,
                some(id()),
                some(id()),
                amount.unit().or(() -> some(text())),
                some(text()),
                some(text()));
    }

    private CountText amount() {
        Optional<BigDecimal> none = Optional.empty();
        return switch (random.nextInt(3)) {
            case 0 -> new CountText(none, none, none, Optional.empty(), Optional.of(text()), false);
            case 1 -> new CountText(none, none, none, Optional.empty(), Optional.empty(), true);
            default ->
                new CountText(
                        some(number(0)),
                        some(number(5)),
                        Optional.of(number(2)),
                        random.nextBoolean() ? Optional.of("percent") : Optional.empty(),
                        Optional.empty(),
                        false);
        };
    }

    private BigDecimal number(int from) {
        return BigDecimal.valueOf(from + random.nextInt(3));
    }

    private <T> Optional<T> some(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }
}
