/** Real triplestores, each in a process of its own: what Dateline's own store answers, they answer too. */
@NullMarked
package org.dateline.servers;

import org.jspecify.annotations.NullMarked;
