package org.dateline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.dateline.ontology.Vocabulary;

/** Quads made of everything that writers get wrong, the same ones for the same seed. */
public final class NastyQuads {

    static {
        // a vocabulary class that is met before Jena has started fails in Jena's own start
        JenaSystem.init();
    }

    public static final String BASE = "https://dateline.example/";

    private static final List<String> PIECES = List.of(
            "\"",
            "'",
            "\\",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "\b",
            "\f",
            "\u0001",
            "\u001F",
            "\u007F",
            "\u0085",
            "\u00A0",
            "\u200B",
            "\u2028",
            "\uFEFF",
            "\uFFFD",
            "😀",
            "👩‍🚀",
            "e\u0301",
            "إيران",
            "\"\"\"",
            "\\u0041",
            "@en",
            "^^",
            "<b>",
            " ",
            "x".repeat(5_000),
            "$",
            "%41",
            ".",
            "");

    private static final List<String> LOCALS = List.of(
            "a",
            "a.b",
            "a.",
            ".a",
            "-a",
            "_a",
            "a-",
            "0",
            "1a",
            "a/b",
            "a#b",
            "a%2Fb",
            "%",
            "%4",
            "%zz",
            "é",
            "中文",
            "😀",
            "a:b",
            "a;b",
            "a,b",
            "a(b)",
            "a'b",
            "a*b",
            "a~b",
            "a?b=c&d",
            "",
            "·a",
            "\u0301a",
            "proposition/x/agent/=2020%5Exsd",
            "count/a;1;;;b;",
            "a=b",
            "a!b",
            "a$b",
            "a@b",
            "a+b",
            "_",
            "a--b");

    private final Random random;

    public NastyQuads(long seed) {
        this.random = new Random(seed);
    }

    public List<Quad> quads(int count) {
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Node property = random.nextInt(5) == 0 ? RDF.Nodes.type : iri();
            quads.add(Quad.create(iri(), iri(), property, random.nextBoolean() ? iri() : literal()));
        }
        return quads;
    }

    private Node iri() {
        String local = pick(LOCALS);
        String namespace =
                pick(List.of(BASE, BASE, Vocabulary.DL, Vocabulary.CODE + "stance/", "https://schema.org/", "urn:x:"));
        return NodeFactory.createURI(namespace + (local.startsWith("%") && local.length() < 4 ? "ok" : local));
    }

    private Node literal() {
        String text = pick(PIECES) + pick(PIECES) + pick(PIECES);
        return switch (random.nextInt(6)) {
            case 0 -> NodeFactory.createLiteralLang(text, pick(List.of("en", "ar", "zh-Hant", "de-CH-1996")));
            case 1 -> NodeFactory.createLiteralDT(pick(List.of("1", "01", "+1", "-0")), XSDDatatype.XSDinteger);
            case 2 -> NodeFactory.createLiteralDT(pick(List.of("1.0", "1.", ".5", "-2.50")), XSDDatatype.XSDdecimal);
            case 3 -> NodeFactory.createLiteralDT(pick(List.of("true", "1", "false")), XSDDatatype.XSDboolean);
            case 4 -> NodeFactory.createLiteralDT("2020-12-20T00:00:00Z", XSDDatatype.XSDdateTime);
            default -> NodeFactory.createLiteralString(text);
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
