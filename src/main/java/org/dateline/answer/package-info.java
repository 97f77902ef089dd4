/**
 * Answers and how they are written: what things are called, tables to read that fit a terminal, Markdown, the W3C
 * formats while rows are still being found, sorted graphs. Knows nothing of how a question was asked.
 */
@NullMarked
package org.dateline.answer;

import org.jspecify.annotations.NullMarked;
