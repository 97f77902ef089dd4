/** What is read from files, before anyone knows what it means. */
@NullMarked
package org.dateline.source;

import org.jspecify.annotations.NullMarked;
