/** Lives of requests as the other services tell them, for the tests of the journal, the facts and the indicators. */
@NullMarked
package io.aftercare.kpi;

import org.jspecify.annotations.NullMarked;
