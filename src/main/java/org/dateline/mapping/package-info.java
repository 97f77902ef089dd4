/** From checked records to quads. */
@NullMarked
package org.dateline.mapping;

import org.jspecify.annotations.NullMarked;
