/** What the kit promises about rows that leave with the commit, on a real database. */
@NullMarked
package io.aftercare.testing.sql;

import org.jspecify.annotations.NullMarked;
