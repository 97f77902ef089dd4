/**
 * The command line: one class a command, the console it speaks to, the exit codes it ends with. Commands only read
 * their arguments, call the rooms beneath and print; they know no RDF library, so that {@code --help} and
 * {@code --version} load none.
 */
@NullMarked
package org.dateline.cli;

import org.jspecify.annotations.NullMarked;
