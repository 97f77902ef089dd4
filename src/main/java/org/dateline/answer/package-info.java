/**
 * Answers and how they are written: what things are called, tables to read, the W3C formats. Knows nothing of how a
 * question was asked.
 */
@NullMarked
package org.dateline.answer;

import org.jspecify.annotations.NullMarked;
