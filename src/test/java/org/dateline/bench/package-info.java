/** Benchmarks: what is run by the profile {@code bench} only, and reports ratios against a limit of the same run. */
@org.jspecify.annotations.NullMarked
package org.dateline.bench;
