/** How graphs leave the store as files: writers whose bytes depend on the graphs alone. */
@NullMarked
package org.dateline.export;

import org.jspecify.annotations.NullMarked;
