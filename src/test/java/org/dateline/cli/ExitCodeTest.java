package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ExitCodeTest {

    @Test
    void thereAreTheseAndNoOthers() {
        assertThat(Arrays.stream(ExitCode.values()).map(code -> code.code() + " " + code))
                .containsExactly("0 DONE", "1 FINDINGS", "2 WRONG_CALL", "3 WORLD", "4 BUG", "130 INTERRUPTED");
    }

    @Test
    void theTableHoldsEachCodeWithItsMeaningInAscendingOrder() {
        assertThat(ExitCode.table().keySet()).containsExactly("0", "1", "2", "3", "4", "130");
        assertThat(ExitCode.table().values()).doesNotContain("").doesNotHaveDuplicates();
    }
}
