/** What a replay makes of the recording; needs no platform. */
@NullMarked
package io.aftercare.journeys.replay;

import org.jspecify.annotations.NullMarked;
