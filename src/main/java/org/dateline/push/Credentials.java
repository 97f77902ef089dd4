package org.dateline.push;

/** By what the server knows the user. Never shown. */
public sealed interface Credentials {

    /** Nothing is told. */
    record None() implements Credentials {}

    /** For basic and digest authentication, whichever the server asks for. */
    record Password(String user, String password) implements Credentials {
        @Override
        public String toString() {
            return "a password";
        }
    }

    /** A bearer token (RFC 6750). */
    record Token(String token) implements Credentials {
        @Override
        public String toString() {
            return "a token";
        }
    }
}
