package org.dateline.query;

import org.apache.jena.graph.Node;

/** Finds the terms that a user's words stand for. Where it finds none, the exception's message says why. */
interface TermFinder {

    /** A thing of the store. */
    Node thing(ThingKind kind, String text) throws WrongArgumentException;

    /** A code of the list whose name this is. */
    Node code(String scheme, String text) throws WrongArgumentException;
}
