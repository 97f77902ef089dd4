package org.dateline.push;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.dateline.store.CanonicalTerms;

/**
 * How Virtuoso 7 writes values that it has read: booleans as 1 and 0, numbers without zeros that mean nothing, big ones
 * as decimals, language tags in small letters. Two triples that are the same to it have the same line.
 */
final class StoredForm {

    private StoredForm() {}

    static String line(Triple triple) {
        return CanonicalTerms.line(
                Triple.create(triple.getSubject(), triple.getPredicate(), stored(triple.getObject())));
    }

    private static Node stored(Node node) {
        if (!node.isLiteral()) {
            return node;
        }
        String text = node.getLiteralLexicalForm();
        String language = node.getLiteralLanguage();
        if (!language.isEmpty()) {
            // a plain literal, as Jena would put the tag into its usual capitals again
            return NodeFactory.createLiteralString(text + "@" + language.toLowerCase(Locale.ROOT));
        }
        if (node.getLiteralDatatype().equals(XSDDatatype.XSDboolean)) {
            return typed(text.equals("1") ? "true" : text.equals("0") ? "false" : text, XSDDatatype.XSDboolean);
        }
        return isNumber(node, text) ? typed(plain(text), XSDDatatype.XSDdecimal) : node;
    }

    private static Node typed(String text, XSDDatatype type) {
        return NodeFactory.createLiteralDT(text, type);
    }

    private static boolean isNumber(Node node, String text) {
        boolean numeric = node.getLiteralDatatype().equals(XSDDatatype.XSDdecimal)
                || node.getLiteralDatatype().equals(XSDDatatype.XSDinteger);
        return numeric && text.matches("[+-]?[0-9]+(\\.[0-9]+)?");
    }

    private static String plain(String number) {
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        return value.toPlainString();
    }
}
