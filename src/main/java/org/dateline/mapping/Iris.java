package org.dateline.mapping;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.fact.Count;
import org.dateline.fact.CountText;
import org.dateline.fact.Id;
import org.dateline.fact.Proposition;
import org.dateline.fact.Quote;
import org.dateline.fact.Value;
import org.dateline.ontology.Vocabulary;

/**
 * Makes IRIs below a base. They carry no kind, so that correcting a class changes none; propositions and counts are
 * named by their content, injectively: every part is percent-encoded (RFC 3986, section 2.1) outside letters, digits,
 * {@code -}, {@code .} and {@code _}, and what separates or marks parts never occurs inside one.
 */
public final class Iris {

    /** A reserved name (RFC 2606): nobody's. */
    public static final String DEFAULT_BASE = "https://dateline.example/";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final String base;

    /** @param base an absolute IRI ending in {@code /} or {@code #} */
    public Iris(String base) {
        this.base = base;
    }

    public String base() {
        return base;
    }

    /** The graph of the union of all registers. */
    public String registers() {
        return base + "graph/registers";
    }

    /** The graph of the ontology in force. */
    public String ontology() {
        return base + "graph/ontology";
    }

    /** The graph that describes the whole as a dataset; only in what leaves the store. */
    public String description() {
        return base + "graph/description";
    }

    /** The whole, as its description names it. */
    public String dataset() {
        return base + "graph/dataset";
    }

    public String of(Id id) {
        return base + id.path();
    }

    /** A quote of a record stands below the record as its article tells it; an article's own below the article. */
    public String of(Quote quote, String article) {
        boolean own = !quote.owner().isShared() || quote.owner().name().equals(article);
        return (own ? of(quote.owner()) : base + article + "/" + quote.owner().name()) + "/quote/" + quote.number();
    }

    public String of(Proposition proposition) {
        return base + "proposition/" + encoded(proposition.subject().path()) + "/" + term(proposition.property()) + "/"
                + object(proposition.value());
    }

    public String of(Count count) {
        return base + "count/" + key(count);
    }

    private static String object(Value value) {
        return switch (value) {
            case Value.Thing thing -> encoded(thing.id().path());
            case Value.Resource resource -> "~" + term(resource.iri());
            case Value.Counted counted -> "~count~" + encoded(key(counted.count()));
            case Value.Literal literal -> "=" + encoded(literal.text()) + "~" + kind(literal);
        };
    }

    private static String kind(Value.Literal literal) {
        return literal.language().isEmpty() ? encoded(shortened(literal.datatype())) : "@" + literal.language();
    }

    private static String shortened(String datatype) {
        return datatype.startsWith(Value.Literal.XSD) ? datatype.substring(Value.Literal.XSD.length()) : datatype;
    }

    /** Our own terms by their short names, others by their whole IRI (whose {@code :} is encoded). */
    private static String term(String iri) {
        if (iri.startsWith(Vocabulary.DL)) {
            return encoded(iri.substring(Vocabulary.DL.length()));
        }
        return iri.startsWith(Vocabulary.CODE) ? "~" + encoded(iri.substring(Vocabulary.CODE.length())) : encoded(iri);
    }

    private static String key(Count count) {
        CountText amount = count.amount();
        String counted = Vocabulary.COUNTED + "/";
        String what = count.code().startsWith(counted)
                ? encoded(count.code().substring(counted.length()))
                : encoded(count.code());
        return Stream.of(
                                what,
                                amount.min().map(BigDecimal::toPlainString).orElse(""),
                                amount.value().map(BigDecimal::toPlainString).orElse(""),
                                amount.max().map(BigDecimal::toPlainString).orElse(""),
                                part(count.among().map(Id::path)),
                                part(count.at().map(Id::path)))
                        .collect(Collectors.joining(";"))
                + named("unit", count.unit())
                + named("currency", count.currency())
                + named("wording", amount.wording())
                + named("beside", count.wording())
                + (amount.noneReported() ? ";none-reported" : "");
    }

    private static String part(Optional<String> text) {
        return text.map(Iris::encoded).orElse("");
    }

    private static String named(String name, Optional<String> text) {
        return text.map(t -> ";" + name + "=" + encoded(t)).orElse("");
    }

    /** Percent-encodes the UTF-8 bytes of everything but ASCII letters, digits, {@code -}, {@code .} and {@code _}. */
    static String encoded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (b >= 'a' && b <= 'z')
                    || (b >= 'A' && b <= 'Z')
                    || (b >= '0' && b <= '9')
                    || b == '-'
                    || b == '.'
                    || b == '_';
            if (plain) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX.toHexDigits(b));
            }
        }
        return out.toString();
    }
}
