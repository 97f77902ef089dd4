/** What holds for the whole tool. */
@NullMarked
package org.dateline;

import org.jspecify.annotations.NullMarked;
