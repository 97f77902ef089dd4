package org.dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a facts file may reach by the names that it writes: files below its own folder and below the working directory,
 * links resolved. Facts come from strangers; they must not make the tool read or show other files.
 *
 * @param own the folder of the facts file
 * @param directory the working directory
 */
record Inside(Path own, Path directory) {

    static Inside of(Path facts, Path directory) {
        return new Inside(facts.toAbsolutePath().normalize().resolveSibling(""), directory);
    }

    /** The file that a name means, whether or not it is there. */
    Path resolve(String name) {
        return own.resolve(name).normalize();
    }

    /** Whether it lies inside, and does so really if it is there. */
    boolean holds(Path file) throws IOException {
        Path working = directory.normalize();
        boolean named = file.startsWith(own) || file.startsWith(working);
        if (!named || !Files.exists(file)) {
            return named;
        }
        Path real = file.toRealPath();
        return real.startsWith(own.toRealPath()) || real.startsWith(working.toRealPath());
    }
}
