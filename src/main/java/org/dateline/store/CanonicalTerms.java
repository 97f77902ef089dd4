package org.dateline.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * Terms, triples and quads in the one spelling that canonical N-Triples and N-Quads allow (RDF 1.2 N-Quads, section
 * "A Canonical form of N-Quads"): no abbreviations, {@code xsd:string} unsaid, short escapes where there is one,
 * {@code \\u00XX} for the other control characters, everything else as it is.
 */
public final class CanonicalTerms {

    /** By code point: what sorting the UTF-8 bytes gives too. */
    public static final Comparator<String> ORDER = CanonicalTerms::compareCodePoints;

    /** Literals, then IRIs and triple terms, then blank nodes; IRIs and labels by themselves, the others as written here. */
    public static final Comparator<Node> TERM_ORDER = CanonicalTerms::compareTerms;

    /** By code: a table, since most of what is ever written or compared are the letters of IRIs. */
    private static final boolean[] NOT_IN_IRIS = new boolean['~'];

    static {
        Arrays.fill(NOT_IN_IRIS, 0, ' ' + 1, true);
        "<>\"{}|^`\\".chars().forEach(c -> NOT_IN_IRIS[c] = true);
    }

    private CanonicalTerms() {}

    public static String line(Triple triple) {
        return spo(triple) + " .";
    }

    public static String line(Quad quad) {
        return spo(quad.asTriple()) + " " + term(quad.getGraph()) + " .";
    }

    public static String term(Node node) {
        StringBuilder out = new StringBuilder();
        append(out, node);
        return out.toString();
    }

    private static String spo(Triple triple) {
        StringBuilder out = new StringBuilder(200);
        append(out, triple.getSubject());
        append(out.append(' '), triple.getPredicate());
        append(out.append(' '), triple.getObject());
        return out.toString();
    }

    private static void append(StringBuilder out, Node node) {
        if (node.isURI()) {
            appendIri(out, node.getURI());
        } else if (node.isLiteral()) {
            appendLiteral(out, node);
        } else if (node.isBlank()) {
            out.append("_:").append(NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel()));
        } else if (node.isTripleTerm()) {
            out.append("<<( ").append(spo(node.getTriple())).append(" )>>");
        } else {
            throw new IllegalStateException("not a term of RDF: " + node);
        }
    }

    private static void appendIri(StringBuilder out, String iri) {
        out.append('<');
        int done = 0;
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c < NOT_IN_IRIS.length && NOT_IN_IRIS[c]) {
                appendCode(out.append(iri, done, i), c);
                done = i + 1;
            }
        }
        out.append(iri, done, iri.length());
        out.append('>');
    }

    private static void appendLiteral(StringBuilder out, Node literal) {
        out.append('"');
        String text = literal.getLiteralLexicalForm();
        for (int i = 0; i < text.length(); i++) {
            appendEscaped(out, text.charAt(i));
        }
        out.append('"');
        if (!literal.getLiteralLanguage().isEmpty()) {
            out.append('@').append(literal.getLiteralLanguage());
            if (literal.getLiteralBaseDirection() != null) {
                out.append("--").append(literal.getLiteralBaseDirection().direction());
            }
        } else if (!literal.getLiteralDatatypeURI().equals(XSDDatatype.XSDstring.getURI())) {
            appendIri(out.append("^^"), literal.getLiteralDatatypeURI());
        }
    }

    private static void appendEscaped(StringBuilder out, char c) {
        switch (c) {
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            default -> {
                if (c < ' ' || c == 0x7F) {
                    appendCode(out, c);
                } else {
                    out.append(c);
                }
            }
        }
    }

    private static void appendCode(StringBuilder out, char c) {
        out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
    }

    private static int compareTerms(Node a, Node b) {
        // most are decided by kind, IRI or label: building text for each comparison would cost more than all the rest
        int kinds = Integer.compare(kind(a), kind(b));
        if (kinds != 0) {
            return kinds;
        }
        if (a.isBlank()) {
            return compareCodePoints(a.getBlankNodeLabel(), b.getBlankNodeLabel());
        }
        return a.isURI() && b.isURI() ? compareCodePoints(a.getURI(), b.getURI()) : compareCodePoints(term(a), term(b));
    }

    /** As the first characters of the terms follow one another. */
    private static int kind(Node node) {
        if (node.isLiteral()) {
            return 0;
        }
        return node.isBlank() ? 2 : 1;
    }

    private static int compareCodePoints(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left != right) {
                // a surrogate stands for something beyond U+FFFF, though its own number is lower than U+E000
                boolean mixed = Character.isSurrogate(left) != Character.isSurrogate(right);
                return mixed
                        ? Boolean.compare(Character.isSurrogate(left), Character.isSurrogate(right))
                        : left - right;
            }
        }
        return a.length() - b.length();
    }
}
