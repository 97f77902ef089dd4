package org.dateline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.cli.Console;
import org.dateline.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms: each imports only rooms beneath it, and only the libraries it is allowed. */
final class LayersTest {
    private static final String JENA = "org.apache.jena..";
    private static final String TDB2 = "org.apache.jena.tdb2..";

    /** From the top down. A new room gets its line here, at its height. */
    private static final List<Room> ROOMS = List.of(
            new Room("org.dateline.cli..", "picocli..", "org.slf4j..", "me.tongfei.progressbar.."),
            new Room("org.dateline", JENA),
            new Room("org.dateline.explanation..", JENA),
            new Room("org.dateline.query..", JENA),
            new Room("org.dateline.owl..", JENA),
            new Room("org.dateline.answer..", JENA),
            new Room("org.dateline.push..", JENA, "org.apache.hc.."),
            new Room("org.dateline.export..", JENA, "jakarta.json.."),
            new Room("org.dateline.store..", JENA),
            new Room("org.dateline.mapping..", JENA),
            new Room("org.dateline.reference..", JENA),
            new Room("org.dateline.resolution.."),
            new Room("org.dateline.ontology..", JENA),
            new Room("org.dateline.source..", "org.snakeyaml.."),
            new Room("org.dateline.fact.."),
            new Room("org.dateline.diagnostic.."));

    private static final JavaClasses TOOL = new ClassFileImporter()
            // the option that comes with ArchUnit knows target/test-classes only
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.dateline");

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomImportsOnlyRoomsBeneathItAndItsOwnLibraries(Room room) {
        String[] allowed = Stream.of(
                        Stream.of("java..", "javax..", "org.jspecify..", room.name()),
                        room.libraries().stream(),
                        room.beneath())
                .flatMap(names -> names)
                .toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage(room.name())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(primitiveArray()))
                .allowEmptyShould(true)
                .check(TOOL);
    }

    static Stream<Room> rooms() {
        return ROOMS.stream();
    }

    @Test
    void everyClassLivesInARoom() {
        String[] names = ROOMS.stream().map(Room::name).toArray(String[]::new);

        classes().should().resideInAnyPackage(names).check(TOOL);
    }

    @Test
    void onlyTheStoreKnowsItsDatabase() {
        noClasses()
                .that(not(resideInAPackage("org.dateline.store..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(TDB2)
                .check(TOOL);
    }

    @Test
    void onlyTheConsoleKnowsTheStreamsOfTheProcess() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Console.class, Main.class)
                .should()
                .accessField(System.class, "in")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(TOOL);
    }

    private static DescribedPredicate<JavaClass> primitiveArray() {
        return DescribedPredicate.describe(
                "are arrays of primitives", type -> type.getBaseComponentType().isPrimitive());
    }

    /** A room by its package pattern, with the outside libraries it may use beside the JDK. */
    record Room(String name, List<String> libraries) {

        private Room(String name, String... libraries) {
            this(name, List.of(libraries));
        }

        private Stream<String> beneath() {
            int height = ROOMS.indexOf(this);
            return IntStream.range(height + 1, ROOMS.size())
                    .mapToObj(ROOMS::get)
                    .map(Room::name);
        }
    }
}
