@NullMarked
package org.dateline.push;

import org.jspecify.annotations.NullMarked;
