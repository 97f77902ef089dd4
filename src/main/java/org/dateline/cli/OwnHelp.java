package org.dateline.cli;

import java.io.IOException;

/** A command that may know better than its usage what somebody wants explained who asks it for help. */
interface OwnHelp {

    /** Shows help on what the arguments name; false when they name nothing, and the usage is to be shown. */
    boolean showHelp() throws IOException;
}
