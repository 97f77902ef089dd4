package org.dateline.cli;

import org.dateline.diagnostic.Excerpt;
import org.dateline.diagnostic.Place;
import org.dateline.query.QueryRefusedException;

/** Says on stderr why a question was not asked: with its place in the text where it has one, the way compilers do. */
final class Refusal {

    private final Console console;
    private final QueryRefusedException refused;

    Refusal(Console console, QueryRefusedException refused) {
        this.console = console;
        this.refused = refused;
    }

    /** Prints it and gives the code to end with. */
    ExitCode report() {
        Place place = refused.place();
        console.err().println(Excerpt.printable("%s: %s".formatted(place, refused.getMessage())));
        refused.line().ifPresent(line -> new Excerpt(place, line).print(console.err()));
        refused.hints().forEach(hint -> console.err().println("  " + Excerpt.printable(hint)));
        return ExitCode.WRONG_CALL;
    }
}
