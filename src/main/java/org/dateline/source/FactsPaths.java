package org.dateline.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the facts files among files and folders: {@code *.yaml} and {@code *.yml}, recursively, hidden ones left out. */
public final class FactsPaths {

    private final Path directory;

    /** @param directory against which relative paths are resolved */
    public FactsPaths(Path directory) {
        this.directory = directory;
    }

    /**
     * The facts files under the given paths.
     *
     * @param given as the user wrote them
     * @return each file under the name by which messages call it, in order of the names
     * @throws NoSuchFileException for a path that is not there
     */
    public SortedMap<String, Path> find(Collection<String> given) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (String path : given) {
            Path resolved = directory.resolve(path);
            if (!Files.exists(resolved)) {
                throw new NoSuchFileException(path);
            }
            if (Files.isDirectory(resolved)) {
                addFolder(resolved, files);
            } else {
                files.put(name(resolved), resolved);
            }
        }
        return files;
    }

    /** How messages call a file: relative to the working directory where it lies below it, with forward slashes. */
    public String name(Path file) {
        Path normal = file.toAbsolutePath().normalize();
        Path shown = normal.startsWith(directory) ? directory.relativize(normal) : normal;
        return shown.toString().replace('\\', '/');
    }

    /** The folders in which extensions are looked for: the given folders, and those of the given files. */
    public List<Path> folders(Collection<String> given) {
        return given.stream()
                .map(directory::resolve)
                .map(path -> Files.isDirectory(path) ? path : path.toAbsolutePath().getParent())
                .map(Path::normalize)
                .distinct()
                .sorted()
                .toList();
    }

    private void addFolder(Path folder, SortedMap<String, Path> files) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            below.filter(Files::isRegularFile)
                    .filter(FactsPaths::isFacts)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .forEach(file -> files.put(name(file), file));
        }
    }

    private static boolean isFacts(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static boolean isHidden(Path relative) {
        for (Path step : relative) {
            if (step.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
