/**
 * Whether a repair costs the customer anything, and what. A pure decision: it reads the fee policy that was bound at
 * triage and whether the product is in its warranty, and knows no database and no framework. Free in warranty is the
 * rule of S1-3.5b, parts only the rule of S3.8-A3. The settlement turns the decision into amounts. Parts are charged
 * whenever anything is charged.
 */
@NullMarked
package io.aftercare.repair.warranty;

import org.jspecify.annotations.NullMarked;
