package io.aftercare.testing.canaries.util;

/** Lives in a package with a technical name. */
class Misplaced {}
