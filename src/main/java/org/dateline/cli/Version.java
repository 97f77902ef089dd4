package org.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the tool, as the build wrote it into {@code dateline/version.properties}. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"dateline " + number()};
    }

    /** The version alone, e.g. {@code 0.1.0}. */
    static String number() throws IOException {
        try (InputStream file = Version.class.getResourceAsStream("/dateline/version.properties")) {
            if (file == null) {
                throw new IllegalStateException("The jar lacks dateline/version.properties");
            }
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        }
    }
}
