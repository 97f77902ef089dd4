package org.dateline.explanation;

/** Nothing in the store has this name, or several things have; the message is for the user and names near ones. */
public final class UnknownNameException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnknownNameException(String message) {
        super(message);
    }
}
